package cn.kexie.guide;

import cn.kexie.acceptance.AcceptableProcedure;
import cn.kexie.guide.Guide.Material;
import cn.kexie.guide.Guide.Regulations;
import cn.kexie.guide.Guide.Ruling;
import cn.kexie.matter.kind.ApplicantSort;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterKinds;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.platform.Refusal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Puts guides together. */
@Service
public class Guides {

    private static final String TIME_LIMIT = "time-limit";
    private static final String TEXT = "text";
    private static final String OWN_ASSOCIATION = "ASSOCIATION";
    private static final Map<String, String> EFFECTS = Map.of("REFUSE", "违反的，不能提交", "WARN", "有这些情形的，由审查人员核对");

    private final Procedures procedures;
    private final MatterKinds kinds;
    private final Sheets sheets;
    private final List<GuideMaterials> named;
    private final List<AcceptableProcedure> acceptances;

    Guides(
            Procedures procedures,
            MatterKinds kinds,
            Sheets sheets,
            List<GuideMaterials> named,
            List<AcceptableProcedure> acceptances) {
        this.procedures = procedures;
        this.kinds = kinds;
        this.sheets = sheets;
        this.named = named;
        this.acceptances = acceptances;
    }

    public List<Guide.Entry> all() {
        return procedures.inForce().stream()
                .map(procedure -> new Guide.Entry(procedure.key(), procedure.name(), text(procedure)))
                .toList();
    }

    /** The guide, or 404 UNKNOWN_GUIDE. */
    public Guide get(String key) {
        Procedure procedure =
                procedures.find(key).orElseThrow(() -> Refusal.unknown("UNKNOWN_GUIDE", "没有这个事项的办事指南，请从全部办事指南中选择"));
        Optional<MatterKind> kind = kinds.newest(key);
        return new Guide(
                key,
                procedure.name(),
                text(procedure),
                applicants(procedure, kind),
                kind.map(MatterKind::exclusive).orElse(false),
                regulations(procedure, kind),
                materials(procedure, kind),
                kind.map(matter -> sheets.of(matter.form())).orElse(List.of()),
                steps(procedure, kind),
                papers(procedure),
                procedure.outcomes(),
                kind.map(Guides::contact).orElseGet(() -> GuideProperty.CONTACT.of(procedure)));
    }

    /** What the model says, without the name of the procedure in front of it. */
    private static String text(Procedure procedure) {
        String own = GuideProperty.TEXT.of(procedure);
        return own.isEmpty() ? procedure.text().replaceFirst("^" + Pattern.quote(procedure.name()) + "：", "") : own;
    }

    private static List<String> applicants(Procedure procedure, Optional<MatterKind> kind) {
        return kind.map(matter -> matter.applicants().stream()
                        .sorted()
                        .map(Guides::applicant)
                        .toList())
                .orElseGet(() -> List.of(GuideProperty.APPLICANT.of(procedure)));
    }

    private static String applicant(ApplicantSort sort) {
        return "%s，%s".formatted(sort.text(), sort.way());
    }

    private List<Regulations> regulations(Procedure procedure, Optional<MatterKind> kind) {
        String keys = kind.map(MatterKind::conditionTable).orElseGet(() -> GuideProperty.CONDITIONS.of(procedure));
        return Arrays.stream(keys.split("\\s+"))
                .filter(key -> !key.isEmpty())
                .flatMap(key -> procedures.table(procedure, key).stream())
                .map(table -> new Regulations(table.name(), rulings(procedure, table)))
                .toList();
    }

    /** By what the rows give, in the order of the table. */
    private static List<Ruling> rulings(Procedure procedure, Procedure.Table table) {
        Map<String, Set<String>> texts = new LinkedHashMap<>();
        table.rows().forEach(row -> {
            String given = row.get(table.outputs().get(0));
            texts.computeIfAbsent(word(procedure, given), word -> new LinkedHashSet<>())
                    .add(row.getOrDefault(TEXT, row.get(table.outputs().get(1))));
        });
        return texts.entrySet().stream()
                .map(entry -> new Ruling(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private static String word(Procedure procedure, String code) {
        return procedure.properties().getOrDefault(GuideProperty.WORD + code, EFFECTS.getOrDefault(code, code));
    }

    private List<Material> materials(Procedure procedure, Optional<MatterKind> kind) {
        String key = kind.map(MatterKind::materialsTable).orElseGet(() -> GuideProperty.MATERIALS.of(procedure));
        Stream<Material> fromTable = procedures.table(procedure, key).stream()
                .flatMap(table -> table.rows().stream())
                .map(row -> new Material(row.get("label"), "true".equals(row.get("required"))));
        Stream<Material> fromRoom = named.stream()
                .filter(room -> room.procedure().equals(procedure.key()))
                .flatMap(room -> room.optional().stream())
                .map(label -> new Material(label, false));
        return Stream.concat(fromTable, fromRoom).distinct().toList();
    }

    private List<String> papers(Procedure procedure) {
        boolean told = acceptances.stream()
                .filter(acceptance -> acceptance.procedure().equals(procedure.key()))
                .allMatch(AcceptableProcedure::issuesLetters);
        return Stream.concat(told ? procedure.sharedPapers().stream() : Stream.empty(), procedure.papers().stream())
                .toList();
    }

    private List<Guide.Step> steps(Procedure procedure, Optional<MatterKind> kind) {
        Map<String, String> shared = periods(procedure, TIME_LIMIT);
        Map<String, String> own =
                kind.map(matter -> periods(procedure, matter.timeLimitTable())).orElse(shared);
        return procedure.tasks().stream()
                .map(task -> new Guide.Step(
                        task.part(),
                        task.name(),
                        Actor.of(task),
                        Optional.ofNullable(task.period())
                                .map(task.part() == null ? own::get : shared::get)
                                .orElse(""),
                        task.text()))
                .toList();
    }

    /** How long, by the code of the period. */
    private Map<String, String> periods(Procedure procedure, String key) {
        Map<String, String> periods = new LinkedHashMap<>();
        procedures
                .table(procedure, key)
                .map(Procedure.Table::rows)
                .orElse(List.of())
                .forEach(row -> periods.put(
                        row.get("kind"), row.get("amount") + ("MONTHS".equals(row.get("unit")) ? " 个月" : " 个工作日")));
        return periods;
    }

    private static String contact(MatterKind kind) {
        boolean own = kind.property(MatterProperty.AUTHORITY)
                .filter(OWN_ASSOCIATION::equals)
                .isPresent();
        if (own) {
            return "本企业科协的秘书处";
        }
        return kind.property(MatterProperty.RECEIVED_BY).isPresent()
                ? "所在地的科协：由它受理，再按规定报送有决定权的科协"
                : "有决定权的科协：系统按申请内容和所在地确定，提交后在答复中写明";
    }
}

package cn.kexie.matter.model;

import cn.kexie.engine.model.DecisionTable;
import cn.kexie.engine.model.MeantName;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.TableColumn;
import cn.kexie.engine.model.TableRow;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.engine.model.table.MissingRow;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.platform.form.FormPlaces;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of a matter are there, give what is read of them, and read nothing but facts. */
final class OwnTables implements MatterModels.Rule {

    private static final String APPEAL = "APPEAL";
    private static final String ENDS = Arrays.stream(MatterLife.values())
            .filter(MatterLife::ends)
            .map(life -> "\"" + life.name() + "\"")
            .collect(Collectors.joining(","));
    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern CALL = Pattern.compile("[a-z][a-z ]*[a-z]\\s*\\(");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "if",
            "then",
            "else",
            "true",
            "false",
            "null",
            "in",
            "between",
            "for",
            "return",
            "some",
            "every",
            "satisfies",
            "instance",
            "of");
    private static final Map<String, Set<String>> VALUES = Map.of(
            "effect", Set.of("REFUSE", "WARN"),
            "unit", Set.of("WORKING_DAYS", "MONTHS"),
            "approvalLevel", Set.of("COUNTY", "CITY", "PROVINCE"));

    @Override
    public void check(MatterSet matter, ModelFaults faults) {
        table(matter, "-condition", "COLLECT", List.of("effect", "code", "text", "pointer"), faults)
                .ifPresent(table -> checkConditions(matter, table, faults));
        table(matter, "-materials", "COLLECT", List.of("item", "label", "required"), faults)
                .ifPresent(table -> readsFacts(matter, table, matter.facts(), faults));
        table(matter, "-time-limit", "UNIQUE", List.of("text", "amount", "unit"), faults)
                .ifPresent(table -> checkPeriods(matter, table, faults));
        table(matter, "-retention", "UNIQUE", List.of("months"), faults).ifPresent(table -> {
            readsFacts(matter, table, Set.of("status"), faults);
            answersAll(table, Map.of("status", ENDS), faults);
        });
        String authority = matter.property(MatterProperty.AUTHORITY);
        if (!authority.isEmpty() && !authority.equals("ASSOCIATION")) {
            named(matter, authority, null, List.of("approvalLevel"), faults).ifPresent(table -> {
                readsFacts(matter, table, matter.facts(), faults);
                answersAll(table, matter.choices(), faults);
            });
        }
    }

    private static Optional<DecisionTable> table(
            MatterSet matter, String ending, String policy, List<String> outputs, ModelFaults faults) {
        return named(matter, matter.process().key() + ending, policy, outputs, faults);
    }

    private static Optional<DecisionTable> named(
            MatterSet matter, String key, String policy, List<String> outputs, ModelFaults faults) {
        Optional<DecisionTable> table = matter.set().table(key);
        if (table.isEmpty()) {
            matter.fault(
                    faults,
                    matter.process().element(),
                    "TABLE_MISSING",
                    "这一组文件里没有规则表“%s”".formatted(key),
                    "照 src/docs/add-a-matter.md 第五节补上，输出列是 " + String.join("、", outputs));
            return table;
        }
        checkShape(table.get(), policy, outputs, faults);
        return table;
    }

    private static void checkShape(DecisionTable table, String policy, List<String> outputs, ModelFaults faults) {
        if (policy != null && !policy.equals(table.hitPolicy())) {
            faults.at(
                    table.file(),
                    table.element(),
                    "WRONG_HIT_POLICY",
                    "规则表“%s”的命中策略是 %s".formatted(table.name(), table.hitPolicy()),
                    "改成 " + policy);
        }
        List<String> names = table.outputs().stream().map(TableColumn::name).toList();
        outputs.stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> faults.at(
                        table.file(),
                        table.element(),
                        "COLUMN_MISSING",
                        "规则表“%s”缺少输出列 %s".formatted(table.name(), name),
                        "补上这一列"));
        for (String name : names) {
            values(table, name)
                    .filter(value ->
                            VALUES.containsKey(name) && !VALUES.get(name).contains(value))
                    .forEach(value -> faults.at(
                            table.file(),
                            table.element(),
                            "UNKNOWN_VALUE",
                            "规则表“%s”的 %s 写的“%s”不认识".formatted(table.name(), name, value),
                            "改成 " + String.join("、", new TreeSet<>(VALUES.get(name)))));
        }
    }

    private static void checkConditions(MatterSet matter, DecisionTable table, ModelFaults faults) {
        readsFacts(matter, table, matter.facts(), faults);
        Set<String> pointers = new TreeSet<>(FormPlaces.pointers(matter.application()));
        pointers.add("");
        pointers.add("/materials");
        values(table, "pointer")
                .filter(pointer -> !pointers.contains(pointer))
                .forEach(pointer -> faults.at(
                        table.file(),
                        table.element(),
                        "UNKNOWN_FIELD",
                        "规则表“%s”的 pointer “%s”在申请表中没有".formatted(table.name(), pointer),
                        "写成申请表中的位置，例如 %s；与某一项无关的留空"
                                .formatted(pointers.stream()
                                        .filter(known -> !known.isEmpty())
                                        .findFirst()
                                        .orElse("/title"))));
        values(table, "code")
                .filter(code -> !code.matches("[A-Z][A-Z0-9_]{1,59}"))
                .forEach(code -> faults.at(
                        table.file(), table.element(), "UNKNOWN_VALUE", "代码“%s”不合要求".formatted(code), "写成大写字母、数字和下划线"));
    }

    /** Else the filing, or the deletion of personal data, would find nothing to go by. */
    private static void answersAll(DecisionTable table, Map<String, String> values, ModelFaults faults) {
        MissingRow.of(table, values)
                .ifPresent(missing -> faults.at(
                        table.file(),
                        table.element(),
                        "TABLE_GAP",
                        "规则表“%s”有遗漏：%s 时没有一行命中".formatted(table.name(), missing),
                        "补上这种情形的一行"));
    }

    private static void checkPeriods(MatterSet matter, DecisionTable table, ModelFaults faults) {
        readsFacts(matter, table, Set.of("kind"), faults);
        Set<String> known = table.rows().stream()
                .flatMap(row -> row.inputs().stream())
                .flatMap(entry -> Arrays.stream(entry.split(",")))
                .map(entry -> entry.replace("\"", "").strip())
                .collect(Collectors.toSet());
        Stream<String> appeal = matter.hears(MatterKind.APPEAL_FILED) ? Stream.of(APPEAL) : Stream.empty();
        Stream<String> called = matter.called().stream().flatMap(MatterModel::periodsAsked);
        Stream.of(MatterModel.periodsAsked(matter.process()), called, appeal)
                .flatMap(periods -> periods)
                .distinct()
                .filter(period -> !known.contains(period))
                .forEach(period -> faults.at(
                        table.file(),
                        table.element(),
                        "PERIOD_MISSING",
                        "流程要用的期限 %s 在规则表“%s”中没有".formatted(period, table.name()),
                        "加一行，或者改正步骤中的期限"));
    }

    private static void readsFacts(MatterSet matter, DecisionTable table, Set<String> facts, ModelFaults faults) {
        for (TableColumn column : table.inputs()) {
            names(column.expression())
                    .filter(name -> !facts.contains(name))
                    .forEach(name -> faults.at(
                            table.file(),
                            column.element(),
                            "UNKNOWN_FACT",
                            "规则表“%s”读 %s，没有这个事实".formatted(table.name(), name),
                            "改用 %s；申请表中别的字段，先写属性 fact".formatted(MeantName.among(name, facts))));
        }
    }

    private static Stream<String> names(String expression) {
        String withoutTexts = TEXT.matcher(expression).replaceAll(" ");
        String withoutCalls = CALL.matcher(withoutTexts).replaceAll(call -> " (");
        return NAME.matcher(withoutCalls).results().map(found -> found.group()).filter(name -> !WORDS.contains(name));
    }

    /** What the rows give in a column, without quotes. */
    private static Stream<String> values(DecisionTable table, String name) {
        int place = table.outputs().stream().map(TableColumn::name).toList().indexOf(name);
        return place < 0
                ? Stream.empty()
                : table.rows().stream()
                        .map(TableRow::outputs)
                        .filter(outputs -> outputs.size() > place)
                        .map(outputs -> outputs.get(place).replaceAll("^\"|\"$", ""));
    }
}

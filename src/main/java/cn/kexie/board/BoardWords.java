package cn.kexie.board;

import cn.kexie.casefile.CaseProcedures;
import cn.kexie.casefile.MaterialNames;
import cn.kexie.casefile.ProcedureWords;
import cn.kexie.dossier.DossierSource;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import cn.kexie.party.Regions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What is counted by code, in words. */
@Component
class BoardWords {

    private final ProcedureWords words;
    private final CaseProcedures procedures;
    private final List<MaterialNames> materials;
    private final Regions regions;
    private final Bodies bodies;

    BoardWords(
            ProcedureWords words,
            CaseProcedures procedures,
            List<MaterialNames> materials,
            Regions regions,
            Bodies bodies) {
        this.words = words;
        this.procedures = procedures;
        this.materials = materials;
        this.regions = regions;
        this.bodies = bodies;
    }

    String procedure(String key) {
        return words.newest(key).name();
    }

    List<Board.Row> named(List<Board.Row> rows) {
        return rows.stream()
                .map(row -> new Board.Row(row.code(), procedure(row.code()), row.cases(), row.lights()))
                .toList();
    }

    List<Board.StatusRow> statuses(List<BoardRegister.StatusCount> counts) {
        return counts.stream()
                .map(count -> new Board.StatusRow(
                        count.procedure(),
                        procedure(count.procedure()),
                        count.status(),
                        count.text(),
                        count.open(),
                        count.cases()))
                .toList();
    }

    List<Board.CorrectionRow> corrections(List<BoardRegister.ItemCount> counts) {
        Map<String, DossierSource> sources = new HashMap<>();
        procedures
                .all()
                .filter(DossierSource.class::isInstance)
                .forEach(source -> sources.put(source.procedure(), (DossierSource) source));
        return counts.stream()
                .map(count -> new Board.CorrectionRow(
                        count.procedure(),
                        procedure(count.procedure()),
                        count.item(),
                        label(sources.get(count.procedure()), count.item()),
                        count.cases()))
                .toList();
    }

    String title(BoardSearch search) {
        List<String> parts = new ArrayList<>();
        add(parts, search.procedure(), this::procedure);
        add(parts, search.status(), status -> status(search.procedure(), status));
        add(parts, search.authority(), code -> bodies.find(code).map(Body::name).orElse(code));
        add(parts, search.city(), city -> regions.path(city + "00"));
        add(parts, search.light(), Light::text);
        add(parts, search.closedIn(), month -> "%d年%d月办结".formatted(month.getYear(), month.getMonthValue()));
        add(parts, search.late(), late -> late ? "近十二个月超期办结" : "近十二个月按期办结");
        add(parts, search.correction(), item -> "近十二个月要求补正");
        add(parts, search.open(), open -> open ? "在办" : "已办结");
        return parts.isEmpty() ? "全部案件" : String.join(" · ", parts);
    }

    private static <T> void add(List<String> parts, T asked, Function<T, String> text) {
        if (asked != null) {
            parts.add(text.apply(asked));
        }
    }

    private String status(String procedure, String name) {
        return procedures
                .all()
                .filter(source -> source.procedure().equals(procedure))
                .flatMap(source -> source.statuses().stream())
                .filter(status -> status.name().equals(name))
                .map(status -> words.newest(procedure).status(status))
                .findFirst()
                .orElse(name);
    }

    private String label(DossierSource source, String item) {
        return materials.stream()
                .flatMap(shared -> shared.nameOf(item).stream())
                .findFirst()
                .orElseGet(() -> source == null ? item : source.materialLabel(item));
    }
}

package cn.kexie.contest.ranking.replay;

import cn.kexie.contest.draw.DrawReplay;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Assignment;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws every stage again, and compares with whom the file says was drawn. */
final class DrawRecount {

    private static final String DRAWN = "DRAW";

    private DrawRecount() {}

    static void check(ResultSheetFile file, Mismatches mismatches) {
        for (JsonNode draw : file.draws()) {
            int stage = draw.path("stage").asInt();
            mismatches.compare(
                    "第%d阶段抽取所用的种子".formatted(stage),
                    file.seed(),
                    draw.path("seed").asText());
            DrawReplay.replay(draw).forEach(difference -> mismatches.add("第%d阶段抽取：%s", stage, difference));
            assigned(file, draw, stage, mismatches);
        }
    }

    private static void assigned(ResultSheetFile file, JsonNode draw, int stage, Mismatches mismatches) {
        Map<String, Set<String>> assigned = new TreeMap<>();
        for (Assignment assignment : file.assignments()) {
            if (assignment.stage() == stage && DRAWN.equals(assignment.origin())) {
                panel(assigned, assignment.entryNo()).add(assignment.judge());
            }
        }
        Map<String, Set<String>> drawn = new TreeMap<>();
        draw.path("assignments")
                .forEach(panel -> panel.path("judges")
                        .forEach(judge ->
                                panel(drawn, panel.path("entryNo").asText()).add(judge.asText())));
        Set<String> entries = new TreeSet<>(assigned.keySet());
        entries.addAll(drawn.keySet());
        entries.forEach(entryNo -> mismatches.compare(
                "第%d阶段 作品 %s 抽取的专家".formatted(stage, entryNo), drawn.get(entryNo), assigned.get(entryNo)));
    }

    private static Set<String> panel(Map<String, Set<String>> panels, String entryNo) {
        return panels.computeIfAbsent(entryNo, none -> new TreeSet<>());
    }
}

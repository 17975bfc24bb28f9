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
        Set<String> seeds = new TreeSet<>();
        for (JsonNode draw : file.draws()) {
            int stage = draw.path("stage").asInt();
            mismatches.compare(
                    "第%d阶段抽取所用的竞赛种子".formatted(stage),
                    file.seed(),
                    draw.path("contestSeed").asText());
            DrawReplay.replay(draw).forEach(difference -> mismatches.add("第%d阶段抽取：%s", stage, difference));
            assigned(file, draw, stage, mismatches);
            ownSeed(draw, stage, seeds, mismatches);
            replaced(file, draw, stage, mismatches);
            draw.path("rounds").forEach(round -> ownSeed(round, stage, seeds, mismatches));
        }
    }

    private static void ownSeed(JsonNode draw, int stage, Set<String> seeds, Mismatches mismatches) {
        if (!seeds.add(draw.path("seed").asText())) {
            mismatches.add("第%d阶段抽取或更换所用的种子已经用过一次", stage);
        }
    }

    /** Whoever was not drawn came by a round of replacement, and nobody else. */
    private static void replaced(ResultSheetFile file, JsonNode draw, int stage, Mismatches mismatches) {
        Map<String, Set<String>> assigned = new TreeMap<>();
        for (Assignment assignment : file.assignments()) {
            if (assignment.stage() == stage && !DRAWN.equals(assignment.origin())) {
                panel(assigned, assignment.entryNo()).add(assignment.judge());
            }
        }
        Map<String, Set<String>> taken = new TreeMap<>();
        draw.path("rounds")
                .forEach(round -> round.path("taken")
                        .forEach(found -> panel(taken, found.path("entryNo").asText())
                                .add(found.path("judge").asText())));
        compare("第%d阶段 作品 %s 接替或增派的专家", stage, taken, assigned, mismatches);
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
        compare("第%d阶段 作品 %s 抽取的专家", stage, drawn, assigned, mismatches);
    }

    private static void compare(
            String what,
            int stage,
            Map<String, Set<String>> drawn,
            Map<String, Set<String>> assigned,
            Mismatches mismatches) {
        Set<String> entries = new TreeSet<>(assigned.keySet());
        entries.addAll(drawn.keySet());
        entries.forEach(entryNo ->
                mismatches.compare(what.formatted(stage, entryNo), drawn.get(entryNo), assigned.get(entryNo)));
    }

    private static Set<String> panel(Map<String, Set<String>> panels, String entryNo) {
        return panels.computeIfAbsent(entryNo, none -> new TreeSet<>());
    }
}

package cn.kexie.contest.draw;

import cn.kexie.contest.draw.DrawFile.Round;
import cn.kexie.contest.draw.lots.Draw;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawResult;
import cn.kexie.contest.draw.lots.DrawResult.Panel;
import cn.kexie.contest.draw.lots.RoundInput.Load;
import cn.kexie.contest.draw.lots.RoundInput.Taken;
import cn.kexie.contest.draw.lots.RoundSeed;
import cn.kexie.contest.draw.lots.Substitutes;
import cn.kexie.contest.rules.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws again from a published file, with nothing but the file. */
public final class DrawReplay {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private DrawReplay() {}

    /**
     * Compares the file with the draw it describes; before the awards, when the pairs in conflict are not public yet, only
     * the digests.
     *
     * @return differences, in Chinese; empty when the file holds exactly what its seed draws
     */
    public static List<String> replay(JsonNode file) {
        DrawFile drawn = read(file);
        if (drawn.method() != Draw.METHOD) {
            return List.of("抽取方法 %d 不能由本程序重演".formatted(drawn.method()));
        }
        List<String> differences = new ArrayList<>();
        announced("种子", drawn.seed(), drawn.seedDigest(), differences);
        frozenFirst(drawn, differences);
        if (drawn.conflicts() != null) {
            drawnAgain(drawn, file, differences);
        }
        drawn.rounds().forEach(round -> replay(drawn, round, differences));
        return differences;
    }

    private static void drawnAgain(DrawFile drawn, JsonNode file, List<String> differences) {
        if (!drawn.frozenPool().conflictSeal().opens(drawn.conflicts())) {
            differences.add("回避关系与抽取时公布的摘要不符");
        }
        if (drawn.record() != null) {
            compare(byEntry(drawn.assignments()), assignments(file), differences);
        }
    }

    private static void frozenFirst(DrawFile drawn, List<String> differences) {
        announced("竞赛的种子", drawn.contestSeed(), drawn.contestSeedDigest(), differences);
        if (!drawn.frozenPool().digest().equals(drawn.frozen())) {
            differences.add("专家库、作品或回避与冻结时公布的摘要不符");
        }
        if (drawn.record() == null) {
            differences.add("没有公布种子摘要的那条审计记录 record，不能重演");
        }
    }

    private static void replay(DrawFile drawn, Round round, List<String> differences) {
        String name = "第 %d 轮更换".formatted(round.round());
        announced(name + "的种子", round.seed(), round.seedDigest(), differences);
        if (!drawn.frozenPool().digest().equals(round.frozen())) {
            differences.add(name + "所用的专家库不是抽取时冻结的专家库");
        }
        if (round.record() == null) {
            differences.add(name + "没有公布种子摘要的那条审计记录 record，不能重演");
        } else if (round.input() != null) {
            takenAgain(name, drawn, round, differences);
        }
    }

    private static void takenAgain(String name, DrawFile drawn, Round round, List<String> differences) {
        Set<String> frozen = drawn.pool().stream().map(PoolJudge::judge).collect(Collectors.toSet());
        round.input().pool().stream()
                .map(Load::judge)
                .filter(judge -> !frozen.contains(judge))
                .forEach(judge -> differences.add("%s：专家 %s 不在冻结的专家库中".formatted(name, judge)));
        round.input().added().stream()
                .map(Load::judge)
                .filter(frozen::contains)
                .forEach(judge -> differences.add("%s：专家 %s 在冻结的专家库中，不是后来增补的".formatted(name, judge)));
        RoundSeed seed =
                new RoundSeed(drawn.contestSeed(), round.seed(), round.record().hash());
        List<Taken> taken = Substitutes.of(seed.mixed(), round.input());
        if (!taken.equals(round.taken())) {
            differences.add("%s：公布的接替专家为 %s，按种子应为 %s".formatted(name, round.taken(), taken));
        }
    }

    private static void announced(String what, String seed, String digest, List<String> differences) {
        if (seed == null || !Sha256.of(seed).equals(digest)) {
            differences.add(what + "与事先公布的摘要不符");
        }
    }

    /** What the seed of the file draws: pseudonyms by entry number; empty when the draw is impossible. */
    public static Map<String, List<String>> assignments(JsonNode file) {
        DrawResult result = Draw.of(read(file).input());
        return byEntry(result.assignments());
    }

    private static void compare(
            Map<String, List<String>> published, Map<String, List<String>> drawn, List<String> differences) {
        TreeSet<String> entries = new TreeSet<>(published.keySet());
        entries.addAll(drawn.keySet());
        for (String entry : entries) {
            if (!drawn.getOrDefault(entry, List.of()).equals(published.getOrDefault(entry, List.of()))) {
                differences.add("作品 %s：公布的专家为 %s，按种子应为 %s"
                        .formatted(entry, published.getOrDefault(entry, List.of()), drawn.get(entry)));
            }
        }
    }

    private static Map<String, List<String>> byEntry(List<Panel> panels) {
        Map<String, List<String>> byEntry = new TreeMap<>();
        panels.forEach(panel ->
                byEntry.put(panel.entryNo(), panel.judges().stream().sorted().toList()));
        return byEntry;
    }

    private static DrawFile read(JsonNode file) {
        try {
            return JSON.treeToValue(file, DrawFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("不是抽取文件：" + e.getOriginalMessage(), e);
        }
    }
}

package cn.kexie.contest.draw;

import cn.kexie.contest.draw.lots.Draw;
import cn.kexie.contest.draw.lots.DrawResult;
import cn.kexie.contest.draw.lots.DrawResult.Panel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Draws again from a published file, with nothing but the file. */
public final class DrawReplay {

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private DrawReplay() {}

    /**
     * Compares the file with the draw it describes; before the awards, when the pairs in conflict are not public yet, only
     * the digest of the seed.
     *
     * @return differences, in Chinese; empty when the file holds exactly what its seed draws
     */
    public static List<String> replay(JsonNode file) {
        DrawFile drawn = read(file);
        List<String> differences = new ArrayList<>();
        if (!digest(drawn.seed()).equals(drawn.seedDigest())) {
            differences.add("种子与事先公布的摘要不符");
        }
        if (drawn.method() != Draw.METHOD) {
            differences.add("抽取方法 %d 不能由本程序重演".formatted(drawn.method()));
            return differences;
        }
        if (drawn.conflicts() == null) {
            return differences;
        }
        if (drawn.conflictsDigest() != null
                && !new ConflictSeal(drawn.conflictsSalt(), drawn.conflictsDigest()).opens(drawn.conflicts())) {
            differences.add("回避关系与抽取时公布的摘要不符");
        }
        compare(byEntry(drawn.assignments()), assignments(file), differences);
        return differences;
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

    private static String digest(String seed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256", e);
        }
    }
}

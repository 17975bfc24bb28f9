package cn.kexie.contest.ranking.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recomputes a file in the order in which it came about: rules, draws, sheets, panels, ranks, awards. */
final class Recount {

    private Recount() {}

    /** One line per mismatch, in Chinese; none when everything agrees. */
    static List<String> of(ResultSheetFile file) throws IOException {
        Mismatches mismatches = new Mismatches();
        seals(file, mismatches);
        DrawRecount.check(file, mismatches);
        ResultSheetFile.Rules rules = file.frozen();
        SheetRecount sheets = new SheetRecount(file, rules, mismatches);
        PanelRecount panels = new PanelRecount(file, rules, sheets.counted(), mismatches);
        new RankRecount(file, rules, panels, mismatches).check();
        return mismatches.lines();
    }

    private static void seals(ResultSheetFile file, Mismatches mismatches) throws IOException {
        if (file.seed() == null) {
            mismatches.add("文件没有随机种子 seed");
        } else {
            mismatches.compare("随机种子的摘要", sha256(file.seed()), file.seedDigest());
        }
        String canonical = ResultSheetFile.JSON.writeValueAsString(sorted(file.rules()));
        mismatches.compare("评审规则的版本", sha256(canonical), file.ruleVersion());
    }

    /** Names in alphabetical order, without nulls: the form the digest of the rules is made of. */
    private static Object sorted(JsonNode node) {
        if (node.isObject()) {
            Map<String, Object> members = new TreeMap<>();
            node.properties().stream()
                    .filter(member -> !member.getValue().isNull())
                    .forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            return node.valueStream().map(Recount::sorted).toList();
        }
        return node;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

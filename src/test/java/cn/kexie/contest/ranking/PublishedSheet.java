package cn.kexie.contest.ranking;

import cn.kexie.contest.rules.ContestRules;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file that is published of a contest in memory, made with the pure classes. */
public final class PublishedSheet {

    private static final String SEED = "00112233445566778899aabbccddeeff";
    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final ObjectMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final RankingRegisterInMemory register;
    private final ObjectNode file = CANONICAL.createObjectNode();

    private PublishedSheet(RankingRegisterInMemory register) {
        this.register = register;
    }

    public static ObjectNode oneStage(long seed) {
        return of(RandomContest.judged(seed, SampleRules.oneStage(), 40, 12), Set.of(), false);
    }

    public static ObjectNode threeStages(long seed) {
        return of(RandomContest.judged(seed, RandomContest.doorAndFinal(), 30, 9), Set.of("一等奖"), true);
    }

    public static ObjectNode standardised(long seed) {
        return of(RandomContest.judged(seed, SampleRules.standardised(), 40, 6, 6, 3), Set.of(), false);
    }

    static ObjectNode of(RankingRegisterInMemory register, Set<String> emptyGrades, boolean excluded) {
        return new PublishedSheet(register).written(emptyGrades, excluded);
    }

    private ObjectNode written(Set<String> emptyGrades, boolean excluded) {
        ContestRules rules = register.rules();
        file.put("seed", SEED).put("seedDigest", sha256(SEED)).put("ruleVersion", sha256(canonical(rules)));
        file.set("rules", exact(canonical(rules)));
        ArrayNode pool = file.putArray("pool");
        register.given().stream().map(GivenSheet::judge).distinct().sorted().forEach(pool::add);
        ArrayNode entries = file.putArray("entries");
        register.entries()
                .forEach(entryNo -> entries.addObject()
                        .put("entryNo", entryNo)
                        .put("disqualified", register.disqualified().contains(entryNo)));
        sheets();
        scales();
        stageResults();
        ObjectNode decisions = file.putObject("decisions").put("boundary", excluded ? "BOTH_OUT" : "BOTH_IN");
        emptyGrades.forEach(decisions.putArray("emptyGrades")::add);
        results(emptyGrades, excluded);
        return file;
    }

    private void sheets() {
        ArrayNode assignments = file.putArray("assignments");
        ArrayNode sheets = file.putArray("sheets");
        for (GivenSheet given : register.given()) {
            named(assignments.addObject(), given).put("origin", "DRAW").put("state", "SUBMITTED");
            ObjectNode sheet = named(sheets.addObject(), given);
            ArrayNode scores = sheet.putArray("scores");
            given.scores()
                    .forEach((code, score) ->
                            scores.addObject().put("criterion", code).put("score", score));
            PanelScore panel = register.results().get(given.stage()).get(given.entryNo());
            sheet.put("total", given.total(register.rules().criteria()))
                    .put("counted", register.counted(given))
                    .put("dropped", panel != null && panel.dropped().contains(given.judge()));
        }
    }

    private void scales() {
        ArrayNode scales = file.putArray("scales");
        register.scales()
                .forEach((stage, judges) -> judges.forEach((judge, scale) -> scales.addObject()
                        .put("stage", stage)
                        .put("judge", GivenSheet.pseudonym(judge))
                        .put("base", scale.base())
                        .put("mean", scale.mean())
                        .put("factor", scale.factor())));
    }

    private void stageResults() {
        ArrayNode stageResults = file.putArray("stageResults");
        register.results()
                .forEach((stage, works) -> works.forEach((entryNo, panel) -> stageResults
                        .addObject()
                        .put("stage", stage)
                        .put("entryNo", entryNo)
                        .put("score", panel.score())
                        .put("advanced", register.through().get(stage).contains(entryNo))));
    }

    private void results(Set<String> emptyGrades, boolean excluded) {
        List<Standing<BigDecimal>> standings = register.standings("", register.rules());
        Map<String, String> grades =
                RandomContest.awards(register, emptyGrades, excluded).grades();
        ArrayNode results = file.putArray("results");
        standings.forEach(work -> results.addObject()
                .put("entryNo", work.entryNo())
                .put("score", work.score())
                .put("rank", work.rank())
                .put("grade", grades.get(work.entryNo())));
    }

    private static ObjectNode named(ObjectNode node, GivenSheet sheet) {
        return node.put("entryNo", sheet.entryNo()).put("judge", sheet.judge()).put("stage", sheet.stage());
    }

    public static String canonical(ContestRules rules) {
        try {
            return CANONICAL.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As it is written, with the zeros behind a decimal point. */
    private static JsonNode exact(String text) {
        try {
            return EXACT.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

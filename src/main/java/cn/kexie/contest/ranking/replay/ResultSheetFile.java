package cn.kexie.contest.ranking.replay;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** The published file as it is read. What is left out of it is an empty list. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ResultSheetFile(
        String contestNo,
        String seed,
        String seedDigest,
        String ruleVersion,
        JsonNode rules,
        List<String> pool,
        List<Entry> entries,
        List<Assignment> assignments,
        List<Scale> scales,
        List<Sheet> sheets,
        List<StageResult> stageResults,
        List<JsonNode> draws,
        Decisions decisions,
        List<Result> results) {

    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    ResultSheetFile {
        pool = present(pool);
        entries = present(entries);
        assignments = present(assignments);
        scales = present(scales);
        sheets = present(sheets);
        stageResults = present(stageResults);
        draws = present(draws);
        results = present(results);
        decisions = decisions == null ? new Decisions(List.of(), "BOTH_IN") : decisions;
    }

    static ResultSheetFile read(byte[] content) throws IOException {
        ResultSheetFile file = JSON.readValue(content, ResultSheetFile.class);
        if (file == null || file.rules == null || !file.rules.isObject()) {
            throw new IOException("不是评审结果复核文件，没有 rules");
        }
        return file;
    }

    Rules frozen() throws IOException {
        return JSON.treeToValue(rules, Rules.class);
    }

    private static <T> List<T> present(List<T> list) {
        return list == null ? List.of() : list;
    }

    record Entry(String entryNo, String title, boolean disqualified) {}

    record Assignment(String entryNo, String judge, int stage, String origin, String state) {}

    record Scale(int stage, String judge, BigDecimal base, BigDecimal mean, BigDecimal factor) {}

    record Sheet(
            String entryNo,
            String judge,
            int stage,
            List<Score> scores,
            BigDecimal total,
            BigDecimal counted,
            boolean dropped) {

        String name() {
            return "第%d阶段 作品 %s 评审专家 %s".formatted(stage, entryNo, judge);
        }
    }

    record Score(String criterion, Integer score) {}

    record StageResult(int stage, String entryNo, int sheets, BigDecimal score, boolean advanced) {}

    record Decisions(List<String> emptyGrades, String boundary) {}

    record Result(String entryNo, BigDecimal score, int rank, String grade) {}

    record Rules(
            List<Criterion> criteria,
            Trim trim,
            List<Award> awards,
            List<Stage> stages,
            int minimumPanel,
            boolean standardise) {}

    record Criterion(String code, int weight) {}

    record Trim(int from, int drop) {}

    record Award(String grade, BigDecimal share, BigDecimal floor) {}

    record Stage(String name, int weight, Integer advance) {}
}

package cn.kexie.contest.ranking;

import cn.kexie.contest.rules.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A submitted sheet. */
record GivenSheet(int stage, String entryNo, int judgeNo, Map<String, Integer> scores) {

    static String pseudonym(int judgeNo) {
        return "专家%03d".formatted(judgeNo);
    }

    String judge() {
        return pseudonym(judgeNo);
    }

    BigDecimal total(List<Criterion> criteria) {
        return JudgeTotal.of(criteria, scores);
    }
}

package cn.kexie.contest.ranking;

import cn.kexie.contest.rules.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What one judge gives one work. */
record JudgeTotal(String judge, BigDecimal total) {

    private static final int PER_CENT = 2;

    /** Σ(weight × score) ÷ 100, which two decimals hold exactly. */
    static BigDecimal of(List<Criterion> criteria, Map<String, Integer> scores) {
        long hundredths = criteria.stream()
                .mapToLong(criterion -> (long) criterion.weight() * scores.get(criterion.code()))
                .sum();
        return BigDecimal.valueOf(hundredths, PER_CENT);
    }
}

package cn.kexie.contest.scoring;

import cn.kexie.contest.rules.Criterion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 总分: the sum of weight times score, over 100, exactly. */
final class WeightedTotal {

    private WeightedTotal() {}

    /** Empty as long as a criterion has no score. */
    static Optional<BigDecimal> of(List<Criterion> criteria, Map<String, Integer> scores) {
        if (!scores.keySet().containsAll(criteria.stream().map(Criterion::code).toList())) {
            return Optional.empty();
        }
        long hundredths = criteria.stream()
                .mapToLong(criterion -> (long) criterion.weight() * scores.get(criterion.code()))
                .sum();
        return Optional.of(BigDecimal.valueOf(hundredths, 2));
    }
}

package cn.kexie.contest.ranking;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 入围: the best of a stage go on, and whoever has the last one's score as well. */
final class StageCut {

    private StageCut() {}

    /** @param advance how many, null for all */
    static Set<String> through(Map<String, BigDecimal> published, Integer advance) {
        if (advance == null || advance >= published.size()) {
            return Set.copyOf(published.keySet());
        }
        BigDecimal last = published.values().stream()
                .sorted(Comparator.reverseOrder())
                .skip(advance - 1L)
                .findFirst()
                .orElseThrow();
        return published.entrySet().stream()
                .filter(entry -> entry.getValue().compareTo(last) >= 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

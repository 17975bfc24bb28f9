package cn.kexie.contest.ranking;

import cn.kexie.contest.rules.Trim;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a panel gives one work in one stage: domain.md E.2, 3 and 4.
 *
 * @param mean of the totals that count
 * @param untrimmedMean of all totals
 * @param score the mean as it is published
 * @param dropped judges whose totals do not count
 */
record PanelScore(Fraction mean, Fraction untrimmedMean, BigDecimal score, Set<String> dropped) {

    static final int PUBLISHED_DIGITS = 2;

    /** Among equal totals the judge's pseudonym decides whose is dropped; the score is the same either way. */
    static PanelScore of(List<JudgeTotal> totals, Trim trim) {
        List<JudgeTotal> sorted = totals.stream()
                .sorted(Comparator.comparing(JudgeTotal::total).thenComparing(JudgeTotal::judge))
                .toList();
        int drop = dropped(trim, sorted.size());
        List<JudgeTotal> kept = sorted.subList(drop, sorted.size() - drop);
        Fraction mean = mean(kept);
        return new PanelScore(mean, mean(sorted), mean.rounded(PUBLISHED_DIGITS), others(sorted, kept));
    }

    /** How many totals are dropped at either end. */
    static int dropped(Trim trim, int sheets) {
        return trim != null && sheets >= trim.from() && sheets > 2 * trim.drop() ? trim.drop() : 0;
    }

    private static Fraction mean(List<JudgeTotal> totals) {
        BigDecimal sum = totals.stream().map(JudgeTotal::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Fraction.of(sum, totals.size());
    }

    private static Set<String> others(List<JudgeTotal> all, List<JudgeTotal> kept) {
        Set<String> judges = new HashSet<>(all.stream().map(JudgeTotal::judge).collect(Collectors.toSet()));
        kept.forEach(total -> judges.remove(total.judge()));
        return judges;
    }
}

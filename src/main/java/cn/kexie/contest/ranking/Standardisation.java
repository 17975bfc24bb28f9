package cn.kexie.contest.ranking;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * 标准分校正: a judge's totals are moved and stretched so that every judge of a stage has the mean and the standard
 * deviation of all totals of the stage. A total t of a judge becomes {@code M + (t − m) × f}, rounded HALF_UP to four
 * decimals and kept within 0 and 100, where M is the mean of all totals, m the judge's own, and f the quotient of the
 * standard deviations (of the whole population, so divided by n). M, m and f are rounded HALF_UP to twelve decimals first:
 * with these constants anybody gets the same figures.
 *
 * <p>It assumes that works were drawn at random, that every judge has at least {@value #LEAST_SHEETS} sheets and that no
 * judge gave the same total to all. Where one of these fails, plain totals count.
 */
final class Standardisation {

    static final int LEAST_SHEETS = 10;
    static final int DIGITS = 4;
    static final int CONSTANT_DIGITS = 12;

    private static final MathContext PRECISION = new MathContext(40, RoundingMode.HALF_UP);

    private Standardisation() {}

    /** Why the stage cannot be standardised, in Chinese; empty when it can. */
    static Optional<String> obstacle(List<Moments> judges) {
        if (judges.isEmpty()) {
            return Optional.of("没有已提交的评分");
        }
        List<String> few = names(judges, judge -> judge.sheets() < LEAST_SHEETS);
        if (!few.isEmpty()) {
            return Optional.of("%s评分不足%d份".formatted(named(few), LEAST_SHEETS));
        }
        List<String> flat = names(judges, judge -> judge.scaledVariance().signum() == 0);
        return flat.isEmpty() ? Optional.empty() : Optional.of("%s给出的总分全部相同，标准差为零".formatted(named(flat)));
    }

    /** The constants of every judge; only where there is no {@link #obstacle}. */
    static List<Scale> scales(List<Moments> judges) {
        Moments all = judges.stream().reduce(Moments::plus).orElseThrow();
        BigDecimal base = all.mean();
        return judges.stream()
                .map(judge -> new Scale(judge.judgeNo(), base, judge.mean(), all.deviationOver(judge)))
                .toList();
    }

    private static List<String> names(List<Moments> judges, java.util.function.Predicate<Moments> fault) {
        return judges.stream().filter(fault).map(Moments::pseudonym).sorted().toList();
    }

    private static String named(List<String> judges) {
        String first = String.join("、", judges.subList(0, Math.min(3, judges.size())));
        return judges.size() > 3 ? "%s等%d名评审专家".formatted(first, judges.size()) : "评审专家%s".formatted(first);
    }

    /** Number, sum and sum of squares of a judge's totals in a stage. */
    record Moments(int judgeNo, String pseudonym, int sheets, BigDecimal sum, BigDecimal squares) {

        Moments plus(Moments other) {
            return new Moments(0, "", sheets + other.sheets, sum.add(other.sum), squares.add(other.squares));
        }

        BigDecimal mean() {
            return sum.divide(BigDecimal.valueOf(sheets), CONSTANT_DIGITS, RoundingMode.HALF_UP);
        }

        /** n² times the variance, exactly. */
        BigDecimal scaledVariance() {
            return squares.multiply(BigDecimal.valueOf(sheets)).subtract(sum.multiply(sum));
        }

        BigDecimal deviationOver(Moments judge) {
            BigDecimal own = judge.scaledVariance().multiply(square(sheets));
            return scaledVariance()
                    .multiply(square(judge.sheets))
                    .divide(own, PRECISION)
                    .sqrt(PRECISION)
                    .setScale(CONSTANT_DIGITS, RoundingMode.HALF_UP);
        }

        private static BigDecimal square(int number) {
            return BigDecimal.valueOf((long) number * number);
        }
    }

    /** @param base mean of all totals; mean of the judge's own; factor stretches the distance from it */
    record Scale(int judgeNo, BigDecimal base, BigDecimal mean, BigDecimal factor) {

        private static final BigDecimal MOST = BigDecimal.valueOf(100);

        BigDecimal counted(BigDecimal total) {
            return total.subtract(mean)
                    .multiply(factor)
                    .add(base)
                    .setScale(DIGITS, RoundingMode.HALF_UP)
                    .max(BigDecimal.ZERO)
                    .min(MOST);
        }
    }
}

package cn.kexie.contest.ranking.replay;

import cn.kexie.contest.ranking.replay.ResultSheetFile.Rules;
import cn.kexie.contest.ranking.replay.ResultSheetFile.Scale;
import cn.kexie.contest.ranking.replay.SheetRecount.CountedSheet;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 标准分校正, anew: t becomes M + (t − m) × f where its assumptions hold in a stage. */
final class Strictness {

    private static final int LEAST_SHEETS = 10;
    private static final BigInteger TRILLION = BigInteger.TEN.pow(12);

    private final ResultSheetFile file;
    private final Rules rules;
    private final Mismatches mismatches;

    Strictness(ResultSheetFile file, Rules rules, Mismatches mismatches) {
        this.file = file;
        this.rules = rules;
        this.mismatches = mismatches;
    }

    List<CountedSheet> evenedOut(List<CountedSheet> sheets) {
        Map<String, Scale> published = new HashMap<>();
        file.scales().forEach(scale -> published.put(key(scale.stage(), scale.judge()), scale));
        Map<String, Scale> recomputed = rules.standardise() ? recomputed(sheets) : Map.of();
        compare(recomputed, published);
        List<CountedSheet> evened = new ArrayList<>();
        for (CountedSheet sheet : sheets) {
            Scale scale =
                    recomputed.get(key(sheet.sheet().stage(), sheet.sheet().judge()));
            evened.add(scale == null ? sheet : moved(sheet, scale));
        }
        return evened;
    }

    private void compare(Map<String, Scale> recomputed, Map<String, Scale> published) {
        recomputed.forEach((key, scale) -> mismatches.compare(key + " 的校正常数", text(scale), text(published.get(key))));
        published.keySet().stream()
                .filter(key -> !recomputed.containsKey(key))
                .forEach(key -> mismatches.add("%s 不应有校正常数", key));
    }

    private static Map<String, Scale> recomputed(List<CountedSheet> sheets) {
        Map<Integer, Map<String, Sums>> stages = new TreeMap<>();
        for (CountedSheet sheet : sheets) {
            stages.computeIfAbsent(sheet.sheet().stage(), stage -> new TreeMap<>())
                    .computeIfAbsent(sheet.sheet().judge(), judge -> new Sums())
                    .add(sheet.tenThousandths());
        }
        Map<String, Scale> scales = new HashMap<>();
        stages.forEach((stage, judges) -> {
            if (judges.values().stream().allMatch(Sums::usable)) {
                Sums all = new Sums();
                judges.values().forEach(all::add);
                judges.forEach((judge, own) ->
                        scales.put(key(stage, judge), new Scale(stage, judge, all.mean(), own.mean(), all.over(own))));
            }
        });
        return scales;
    }

    private static CountedSheet moved(CountedSheet sheet, Scale scale) {
        BigDecimal total = BigDecimal.valueOf(sheet.tenThousandths(), 4);
        long moved = scale.base()
                .add(scale.factor().multiply(total.subtract(scale.mean())))
                .movePointRight(4)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new CountedSheet(sheet.sheet(), sheet.points(), Math.max(0, Math.min(1_000_000, moved)));
    }

    private static String text(Scale scale) {
        return scale == null
                ? null
                : "%s/%s/%s"
                        .formatted(
                                CountedSheet.text(scale.base()),
                                CountedSheet.text(scale.mean()),
                                CountedSheet.text(scale.factor()));
    }

    private static String key(int stage, String judge) {
        return "第%d阶段 评审专家 %s".formatted(stage, judge);
    }

    /** Sums over totals in 1/10000. */
    private static final class Sums {
        private long count;
        private BigInteger sum = BigInteger.ZERO;
        private BigInteger squares = BigInteger.ZERO;

        void add(long total) {
            BigInteger value = BigInteger.valueOf(total);
            count++;
            sum = sum.add(value);
            squares = squares.add(value.multiply(value));
        }

        void add(Sums other) {
            count += other.count;
            sum = sum.add(other.sum);
            squares = squares.add(other.squares);
        }

        boolean usable() {
            return count >= LEAST_SHEETS && spread().signum() > 0;
        }

        BigDecimal mean() {
            BigInteger twice = sum.multiply(TRILLION).shiftLeft(1).divide(BigInteger.valueOf(count * 10_000));
            return halved(twice);
        }

        /** Quotient of the standard deviations, by the whole root of its square. */
        BigDecimal over(Sums own) {
            BigInteger square = spread().multiply(square(own.count))
                    .multiply(TRILLION.pow(2))
                    .shiftLeft(2)
                    .divide(own.spread().multiply(square(count)));
            return halved(square.sqrt());
        }

        private BigInteger spread() {
            return squares.multiply(BigInteger.valueOf(count)).subtract(sum.multiply(sum));
        }

        private static BigInteger square(long number) {
            return BigInteger.valueOf(number).pow(2);
        }

        private static BigDecimal halved(BigInteger twice) {
            return new BigDecimal(twice.add(BigInteger.ONE).shiftRight(1), 12);
        }
    }
}

package cn.kexie.committee;

/**
 * A part of a whole that has to be reached, as an exact fraction.
 *
 * @param strict true for “more than”, false for “at least”
 */
public record Share(int numerator, int denominator, boolean strict) {

    public Share {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new IllegalArgumentException("比例应在 0 与 1 之间：%d/%d".formatted(numerator, denominator));
        }
    }

    boolean isMetBy(long part, long whole) {
        long over = part * denominator - whole * numerator;
        return strict ? over > 0 : over >= 0;
    }

    /** Such as 不少于应到人数的 2/3. */
    String of(String whole) {
        return "%s%s的 %d/%d".formatted(strict ? "超过" : "不少于", whole, numerator, denominator);
    }
}

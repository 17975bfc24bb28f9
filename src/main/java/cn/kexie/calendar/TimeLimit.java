package cn.kexie.calendar;

/**
 * How long something may take. The day on which it starts is not counted.
 *
 * @param amount from 1 to 1,000 working days or 120 months
 */
public record TimeLimit(int amount, Unit unit) {

    /**
     * {@code WORKING_DAYS} end on the n-th working day; {@code MONTHS} on the same day n months later (or the last day
     * of that month), moved on to the next working day.
     */
    public enum Unit {
        WORKING_DAYS(1_000),
        MONTHS(120);

        private final int most;

        Unit(int most) {
            this.most = most;
        }
    }

    public TimeLimit {
        if (amount < 1 || amount > unit.most) {
            throw new IllegalArgumentException("%s must be 1 to %d: %d".formatted(unit, unit.most, amount));
        }
    }

    public static TimeLimit workingDays(int amount) {
        return new TimeLimit(amount, Unit.WORKING_DAYS);
    }

    public static TimeLimit months(int amount) {
        return new TimeLimit(amount, Unit.MONTHS);
    }
}

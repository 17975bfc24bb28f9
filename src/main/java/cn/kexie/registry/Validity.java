package cn.kexie.registry;

import java.time.LocalDate;
import java.time.Year;

/**
 * From when to when something is granted.
 *
 * @param to last day; null for no end
 */
public record Validity(LocalDate from, LocalDate to) {

    /** How long before the end its renewal is due, and how long before the end the time to apply for it is over. */
    static final int MONTHS_DUE = 6;

    private static final int MONTHS_CLOSED = 2;

    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("validity ends %s before it begins %s".formatted(to, from));
        }
    }

    /** So many years: up to the day before the anniversary, which for 29 February in a common year is 1 March. */
    public static Validity ofYears(LocalDate from, int years) {
        LocalDate anniversary = from.plusYears(years);
        boolean skipped = from.getDayOfYear() == 60 && from.isLeapYear() && !Year.isLeap(anniversary.getYear());
        return new Validity(from, skipped ? anniversary : anniversary.minusDays(1));
    }

    public static Validity withoutEnd(LocalDate from) {
        return new Validity(from, null);
    }

    /** The next so many years, from the day after this ends. */
    public Validity renewed(int years) {
        return ofYears(to.plusDays(1), years);
    }

    /** First day on which renewal is due and may be applied for; null without end. */
    public LocalDate renewalOpensOn() {
        return to == null ? null : to.minusMonths(MONTHS_DUE);
    }

    /** Last day to apply for renewal in time; null without end. */
    public LocalDate renewalClosesOn() {
        return to == null ? null : to.minusMonths(MONTHS_CLOSED);
    }
}

package cn.kexie.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which days are worked, by the yearly notices of the State Council. A year without a notice is counted by weekends
 * alone; its days are not certain.
 */
public final class WorkingCalendar {

    private final Map<LocalDate, HolidayNotice.Day> exceptions = new HashMap<>();
    private final SortedSet<Integer> years = new TreeSet<>();

    WorkingCalendar(Collection<HolidayNotice> notices) {
        notices.stream()
                .filter(HolidayNotice::published)
                .sorted(Comparator.comparing(HolidayNotice::year))
                .forEach(this::take);
    }

    // A later paper may rearrange the last days of December, so it overwrites.
    private void take(HolidayNotice notice) {
        years.add(notice.year());
        notice.days().forEach(day -> exceptions.put(day.date(), day));
    }

    public boolean isWorkingDay(LocalDate date) {
        HolidayNotice.Day exception = exceptions.get(date);
        return exception == null ? !isWeekend(date) : !exception.offDay();
    }

    /** Whether the notice of the date's year is known; otherwise everything said about the date is an estimate. */
    public boolean isCertain(LocalDate date) {
        return years.contains(date.getYear());
    }

    /**
     * The {@code days}-th working day after {@code date}, which itself is not counted; {@code date} for 0.
     *
     * @throws IllegalArgumentException when {@code days} is negative
     */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("working days must not be negative: " + days);
        }
        LocalDate day = date;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** Number of working days after {@code fromExclusive} up to {@code toInclusive}; 0 when that is not later. */
    public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive) {
        if (!toInclusive.isAfter(fromExclusive)) {
            return 0;
        }
        return (int) fromExclusive
                .plusDays(1)
                .datesUntil(toInclusive.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** The years whose notice is known. */
    SortedSet<Integer> years() {
        return years;
    }

    /** What kind of day it is, for people. */
    String describe(LocalDate date) {
        String kind = kind(date);
        return isCertain(date) ? kind : "%s（预计：%d年放假安排尚未公布）".formatted(kind, date.getYear());
    }

    private String kind(LocalDate date) {
        HolidayNotice.Day exception = exceptions.get(date);
        if (exception == null) {
            return isWeekend(date) ? "周末" : "工作日";
        }
        return (exception.offDay() ? "法定节假日：%s" : "调休上班（%s）").formatted(exception.name());
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

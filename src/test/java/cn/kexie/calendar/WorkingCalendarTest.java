package cn.kexie.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = CalendarFixture.calendar();

    @Test
    void knowsTheSixMakeUpDaysOf2026() {
        List<LocalDate> worked = LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
                .filter(calendar::isWorkingDay)
                .toList();
        assertThat(worked)
                .extracting(LocalDate::toString)
                .containsExactly("2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10");
    }

    @ParameterizedTest
    @CsvSource({"2024,251", "2025,248", "2026,248"})
    void countsTheWorkingDaysOfAYear(int year, int expected) {
        LocalDate eve = LocalDate.of(year - 1, 12, 31);
        assertThat(calendar.workingDaysBetween(eve, eve.plusYears(1))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-28,5,2026-10-10", // 国庆节, worked Saturday after it
        "2026-02-12,5,2026-02-26", // 春节, worked Saturday before it
        "2026-12-30,5,2027-01-06", // into a year without notice: weekends alone
        "2026-11-21,0,2026-11-21",
        "2024-02-09,1,2024-02-18"
    })
    void addsWorkingDays(LocalDate from, int days, LocalDate expected) {
        assertThat(calendar.plusWorkingDays(from, days)).isEqualTo(expected);
        assertThat(calendar.workingDaysBetween(from, expected)).isEqualTo(days);
    }

    @Test
    void countsNoWorkingDaysBackwards() {
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 2)))
                .isZero();
    }

    @Test
    void isCertainOnlyInYearsWithANotice() {
        assertThat(calendar.isCertain(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(calendar.isCertain(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void lastDaysOfDecemberFollowTheNextYearsPaper() {
        LocalDate newYearsEve = LocalDate.of(2026, 12, 31);
        HolidayNotice next =
                new HolidayNotice(2027, List.of(), List.of(new HolidayNotice.Day("元旦", newYearsEve, true)));
        assertThat(calendar.isWorkingDay(newYearsEve)).isTrue();
        assertThat(new WorkingCalendar(List.of(next)).isWorkingDay(newYearsEve)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-09,工作日",
        "2026-11-21,周末",
        "2026-10-03,法定节假日：国庆节",
        "2026-10-10,调休上班（国庆节）",
        "2027-01-01,工作日（预计：2027年放假安排尚未公布）"
    })
    void describesADay(LocalDate date, String expected) {
        assertThat(calendar.describe(date)).isEqualTo(expected);
    }
}

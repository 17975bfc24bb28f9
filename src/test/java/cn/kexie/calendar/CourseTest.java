package cn.kexie.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    private static final WorkingCalendar CALENDAR = CalendarFixture.calendar();
    private static final TimeLimit FIVE_DAYS = TimeLimit.workingDays(5);

    @ParameterizedTest
    @CsvSource({
        "2026-09-28,5,2026-10-10",
        "2026-02-12,5,2026-02-26",
        "2026-11-20,15,2026-12-11",
        "2026-11-21,1,2026-11-23",
        "2026-12-28,5,2027-01-04"
    })
    void endsOnTheNthWorkingDayAfterTheStart(LocalDate start, int days, LocalDate due) {
        Course course = new Course(CALENDAR, terms(TimeLimit.workingDays(days), start), start);
        assertThat(course.dueDate()).isEqualTo(due);
        assertThat(course.used()).isZero();
        assertThat(course.left()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-12,1,2026-09-14", // a Saturday, moved to Monday
        "2026-07-01,3,2026-10-08", // 国庆节, moved to the first working day after it
        "2026-01-31,1,2026-02-28", // last day of February, a worked Saturday
        "2026-11-30,3,2027-03-01" // last day of February, a Sunday
    })
    void monthsEndOnTheSameDayOrTheNextWorkingDay(LocalDate start, int months, LocalDate due) {
        Course course = new Course(CALENDAR, terms(TimeLimit.months(months), start), start);
        assertThat(course.dueDate()).isEqualTo(due);
        assertThat(course.left()).isEqualTo(CALENDAR.workingDaysBetween(start, due));
    }

    @Test
    void countsTodayAsUsed() {
        Course course = new Course(CALENDAR, terms(FIVE_DAYS, day("2026-11-02")), day("2026-11-04"));
        assertThat(course.used()).isEqualTo(2);
        assertThat(course.left()).isEqualTo(3);
    }

    @Test
    void hasNothingLeftWhenOverdue() {
        Course course = new Course(CALENDAR, terms(FIVE_DAYS, day("2026-11-02")), day("2026-11-30"));
        assertThat(course.dueDate()).isEqualTo(day("2026-11-09"));
        assertThat(course.used()).isEqualTo(5);
        assertThat(course.left()).isZero();
    }

    @Test
    void aPauseKeepsTheDaysUsedAndMovesTheDueDate() {
        Pause stopped = new Pause(day("2026-11-04"), null, "补正期间");
        Course before = course("2026-11-04");
        Course standing = course("2026-11-10", stopped);
        Course after = course("2026-11-11", stopped.resumed(day("2026-11-11")));
        assertThat(List.of(before.used(), standing.used(), after.used())).containsOnly(2);
        assertThat(List.of(before.left(), standing.left(), after.left())).containsOnly(3);
        assertThat(standing.dueDate()).isEqualTo(day("2026-11-13"));
        assertThat(after.dueDate()).isEqualTo(day("2026-11-16"));
    }

    @Test
    void explainsEveryDayOfAPause() {
        Course course = course("2026-11-11", new Pause(day("2026-11-04"), day("2026-11-06"), "补正期间"));
        assertThat(course.ledger())
                .extracting(entry -> entry.date() + " " + entry.counted() + " " + entry.reason())
                .containsExactly(
                        "2026-11-02 false 起算日不计入",
                        "2026-11-03 true 工作日",
                        "2026-11-04 true 工作日（次日起停表：补正期间）",
                        "2026-11-05 false 停表：补正期间",
                        "2026-11-06 false 停表：补正期间（恢复计时当日不计入）",
                        "2026-11-07 false 周末",
                        "2026-11-08 false 周末",
                        "2026-11-09 true 工作日",
                        "2026-11-10 true 工作日",
                        "2026-11-11 true 工作日");
    }

    @Test
    void aPauseOnTheStartDayCostsNothing() {
        Course course = course("2026-11-05", new Pause(day("2026-11-02"), day("2026-11-05"), "补正期间"));
        assertThat(course.used()).isZero();
        assertThat(course.dueDate()).isEqualTo(day("2026-11-12"));
    }

    @Test
    void aPauseOnTheLastDayLeavesThatDay() {
        Pause stopped = new Pause(day("2026-11-09"), null, "补正期间");
        assertThat(course("2026-11-09", stopped).left()).isEqualTo(1);
        assertThat(course("2026-11-18", stopped.resumed(day("2026-11-18"))).dueDate())
                .isEqualTo(day("2026-11-19"));
    }

    @Test
    void aPauseOfSomeHoursChangesNothing() {
        Course course = course("2026-11-09", new Pause(day("2026-11-09"), day("2026-11-09"), "补正期间"));
        assertThat(course.dueDate()).isEqualTo(day("2026-11-09"));
        assertThat(course.used()).isEqualTo(5);
    }

    @Test
    void aPauseShiftsMonthsByTheDaysTheClockStood() {
        Pause eightDays = new Pause(day("2026-03-04"), day("2026-03-12"), "补正期间");
        Terms terms = new Terms(TimeLimit.months(1), day("2026-03-02"), List.of(eightDays), List.of());
        assertThat(new Course(CALENDAR, terms, day("2026-03-12")).dueDate()).isEqualTo(day("2026-04-10"));
    }

    @Test
    void extensionsAddWorkingDaysWithTheirReason() {
        Terms terms = new Terms(
                FIVE_DAYS,
                day("2026-11-02"),
                List.of(),
                List.of(new Extension(day("2026-11-03"), 1, "材料较多"), new Extension(day("2026-11-04"), 2, "需实地察看")));
        Course course = new Course(CALENDAR, terms, day("2026-11-04"));
        assertThat(course.dueDate()).isEqualTo(day("2026-11-12"));
        assertThat(course.ledger())
                .extracting(LedgerEntry::reason)
                .endsWith("工作日", "工作日（延期：材料较多）", "工作日（延期：需实地察看）", "工作日（延期：需实地察看）");
    }

    @Test
    void extensionsOfMonthsBeginAfterTheMovedLastDay() {
        Terms terms = new Terms(
                TimeLimit.months(3),
                day("2026-07-01"),
                List.of(),
                List.of(new Extension(day("2026-09-30"), 2, "会议改期")));
        assertThat(new Course(CALENDAR, terms, day("2026-09-30")).dueDate()).isEqualTo(day("2026-10-10"));
    }

    @Test
    void isEstimatedFromTheFirstDayWithoutANotice() {
        assertThat(new Course(CALENDAR, terms(FIVE_DAYS, day("2026-12-24")), day("2026-12-24")).estimated())
                .isFalse();
        Course course = new Course(CALENDAR, terms(FIVE_DAYS, day("2026-12-28")), day("2026-12-28"));
        assertThat(course.estimated()).isTrue();
        assertThat(course.ledger())
                .filteredOn(LedgerEntry::estimated)
                .hasSize(4)
                .allSatisfy(entry -> assertThat(entry.reason()).contains("预计：2027年放假安排尚未公布"));
    }

    @ParameterizedTest
    @CsvSource({"1,2026-11-03", "2,2026-11-04", "5,2026-11-06", "15,2026-11-16"})
    void remindsWhenTwoThirdsAreUsedUp(int days, LocalDate reminder) {
        assertThat(new Course(CALENDAR, terms(TimeLimit.workingDays(days), day("2026-11-02")), day("2026-11-02"))
                        .reminderDate())
                .isEqualTo(reminder);
    }

    private static Course course(String today, Pause... pauses) {
        return new Course(CALENDAR, new Terms(FIVE_DAYS, day("2026-11-02"), List.of(pauses), List.of()), day(today));
    }

    private static Terms terms(TimeLimit limit, LocalDate start) {
        return new Terms(limit, start, List.of(), List.of());
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}

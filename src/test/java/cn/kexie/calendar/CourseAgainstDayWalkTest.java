package cn.kexie.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Random calendars, limits, pauses and extensions, compared with the rules written down a second time. */
class CourseAgainstDayWalkTest {

    private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

    @RepeatedTest(300)
    void agrees(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        WorkingCalendar calendar = calendar(random);
        Terms terms = terms(random);
        LocalDate today = YEAR.plusDays(700);
        Course course = new Course(calendar, terms, today);

        assertThat(course.dueDate()).isEqualTo(dueDate(calendar, terms));
        assertThat(course.ledger()).hasSize((int)
                terms.startedOn().datesUntil(course.dueDate().plusDays(1)).count());
        assertThat(course.ledger().stream().filter(LedgerEntry::counted))
                .hasSize(course.used() + course.left())
                .allSatisfy(
                        entry -> assertThat(calendar.isWorkingDay(entry.date())).isTrue());
    }

    private static LocalDate dueDate(WorkingCalendar calendar, Terms terms) {
        Set<LocalDate> standing = new HashSet<>();
        Set<LocalDate> cutShort = new HashSet<>();
        for (Pause pause : terms.pauses()) {
            for (LocalDate day = pause.pausedOn(); day.isBefore(pause.resumedOn()); day = day.plusDays(1)) {
                standing.add(day.plusDays(1));
                cutShort.add(day);
            }
        }
        LocalDate day = terms.startedOn();
        int needed = terms.extraDays()
                + (terms.limit().unit() == TimeLimit.Unit.WORKING_DAYS
                        ? terms.limit().amount()
                        : 1);
        long months = terms.limit().unit() == TimeLimit.Unit.MONTHS ? terms.calendarDays() : 0;
        while (needed > 0) {
            day = day.plusDays(1);
            boolean runs = !standing.contains(day);
            months -= runs ? 1 : 0;
            boolean counts = runs && months <= 0 && calendar.isWorkingDay(day);
            needed -= counts && (needed > 1 || !cutShort.contains(day)) ? 1 : 0;
        }
        return day;
    }

    private static WorkingCalendar calendar(Random random) {
        List<HolidayNotice.Day> days = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            days.add(new HolidayNotice.Day("节", YEAR.plusDays(random.nextInt(365)), random.nextBoolean()));
        }
        return new WorkingCalendar(List.of(new HolidayNotice(2026, List.of(), days)));
    }

    private static Terms terms(Random random) {
        LocalDate start = YEAR.plusDays(random.nextInt(200));
        TimeLimit limit = random.nextBoolean()
                ? TimeLimit.workingDays(1 + random.nextInt(30))
                : TimeLimit.months(1 + random.nextInt(4));
        List<Pause> pauses = new ArrayList<>();
        LocalDate day = start;
        for (int i = random.nextInt(4); i > 0; i--) {
            LocalDate from = day.plusDays(random.nextInt(8));
            day = from.plusDays(random.nextInt(15));
            pauses.add(new Pause(from, day, "补正期间"));
        }
        List<Extension> extensions =
                random.nextBoolean() ? List.of() : List.of(new Extension(start, 1 + random.nextInt(10), "复杂"));
        return new Terms(limit, start, pauses, extensions);
    }
}

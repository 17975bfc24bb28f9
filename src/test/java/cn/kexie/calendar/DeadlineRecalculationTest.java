package cn.kexie.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.identity.CaseNo;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.transaction.support.TransactionOperations;

class DeadlineRecalculationTest {

    private final MovableClock clock = MovableClock.on("2026-12-28");
    private final DeadlineRegister register = new DeadlineRegisterInMemory();
    private final WorkingCalendar old = CalendarFiles.read(Path.of("target/no-operator-files"));
    private final Deadlines deadlines = new Deadlines(register, old, clock);
    private final List<Object> events = new ArrayList<>();

    @BeforeEach
    void startSome() {
        for (int i = 0; i < 250; i++) {
            deadlines.start(CaseNo.of("CERTAIN-" + i), new Period("review", "审核", TimeLimit.workingDays(2)));
        }
        deadlines.start(new CaseNo("LATE"), new Period("review", "审核", TimeLimit.workingDays(5)));
        deadlines.start(new CaseNo("PAUSED"), new Period("review", "审核", TimeLimit.workingDays(5)));
        deadlines.pause(new CaseNo("PAUSED"), "review", "补正期间");
        deadlines.start(new CaseNo("ENDED"), new Period("review", "审核", TimeLimit.workingDays(5)));
        deadlines.end(new CaseNo("ENDED"), "review");
    }

    @Test
    void movesWhatTheNewNoticeMoves() {
        recalculate(withNewYear(LocalDate.of(2027, 1, 1)));
        assertThat(events).containsExactly(new DeadlineMoved(new CaseNo("LATE"), "review"));
        DeadlineState late = register.findByCaseNoAndKindAndEndedOnIsNull(new CaseNo("LATE"), "review")
                .orElseThrow();
        assertThat(late.dueDate()).isEqualTo("2027-01-05");
        assertThat(late.estimated()).isFalse();
    }

    @Test
    void movesOnlyOnce() {
        recalculate(withNewYear(LocalDate.of(2027, 1, 1)));
        recalculate(withNewYear(LocalDate.of(2027, 1, 1)));
        assertThat(events).hasSize(1);
    }

    @Test
    void movesDecemberToo() {
        recalculate(withNewYear(LocalDate.of(2026, 12, 30)));
        assertThat(events).hasSize(251);
    }

    @Test
    void healthWarnsOfTheMissingYear() {
        Health health = new CalendarHealthIndicator(register, old, clock).health();
        assertThat(health.getStatus().getCode()).isEqualTo("UP");
        assertThat(health.getDetails())
                .containsEntry("holidayDataMissing", List.of(2027))
                .containsEntry("estimatedDeadlines", 2);
        assertThat(new CalendarHealthIndicator(register, withNewYear(LocalDate.of(2027, 1, 1)), clock)
                        .health()
                        .getDetails())
                .doesNotContainKey("warning");
    }

    private void recalculate(WorkingCalendar calendar) {
        new DeadlineRecalculation(register, calendar, clock, TransactionOperations.withoutTransaction(), events::add)
                .recalculate();
    }

    private static WorkingCalendar withNewYear(LocalDate holiday) {
        HolidayNotice.Day day = new HolidayNotice.Day("元旦", holiday, true);
        HolidayNotice.Day makeUp = new HolidayNotice.Day("国庆节", LocalDate.of(2026, 10, 10), false);
        return new WorkingCalendar(List.of(
                new HolidayNotice(2026, List.of(), List.of(makeUp)), new HolidayNotice(2027, List.of(), List.of(day))));
    }
}

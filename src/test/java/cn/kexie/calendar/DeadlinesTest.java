package cn.kexie.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private static final String CASE = "ZJ-2026-000001";

    private final MovableClock clock = MovableClock.on("2026-11-02");
    private final Deadlines deadlines = CalendarFixture.deadlines(clock);

    @Test
    void tellsTheMomentsToWaitFor() {
        Deadline deadline = startAcceptance();
        assertThat(deadline.dueDate()).isEqualTo("2026-11-09");
        assertThat(deadline.expiresAt()).isEqualTo(OffsetDateTime.parse("2026-11-10T00:00+08:00"));
        assertThat(deadline.remindAt()).isEqualTo(OffsetDateTime.parse("2026-11-06T09:00+08:00"));
        assertThat(deadlines.find(CaseNo.of(CASE), "acceptance")).contains(deadline);
    }

    @Test
    void showsTheWholePeriodWhileItRuns() {
        startAcceptance();
        DeadlineView view = deadlines.current(CaseNo.of(CASE)).orElseThrow();
        assertThat(view.ledger()).hasSize(8);
        assertThat(view.pausedSince()).isNull();
        assertThat(view.workingDaysLeft()).isEqualTo(5);
    }

    @Test
    void showsThePauseUpToToday() {
        startAcceptance();
        clock.set("2026-11-04");
        deadlines.pause(CaseNo.of(CASE), "acceptance", "补正期间");
        clock.set("2026-11-10");
        DeadlineView view = deadlines.current(CaseNo.of(CASE)).orElseThrow();
        assertThat(view.pausedSince()).isEqualTo("2026-11-04");
        assertThat(view.workingDaysUsed()).isEqualTo(2);
        assertThat(view.dueDate()).isEqualTo("2026-11-13");
        assertThat(view.ledger()).last().extracting(LedgerEntry::date).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(deadlines.resume(CaseNo.of(CASE), "acceptance").dueDate()).isEqualTo("2026-11-13");
    }

    @Test
    void countsTheWorkingDaysOfATaskWithoutADeadlineOfItsOwn() {
        clock.set("2026-11-06");
        DeadlineView view = deadlines.until(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 9), "表决");
        assertThat(view.workingDaysUsed()).isEqualTo(4);
        assertThat(view.workingDaysLeft()).isEqualTo(1);
        assertThat(view.ledger()).hasSize(8);
        assertThat(view.ledger()).first().extracting(LedgerEntry::counted).isEqualTo(false);

        clock.set("2026-11-12");
        assertThat(deadlines.until(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 9), "表决"))
                .extracting(DeadlineView::workingDaysUsed, DeadlineView::workingDaysLeft)
                .containsExactly(5, 0);
    }

    @Test
    void listsTheRunningOnesByCase() {
        startAcceptance();
        assertThat(deadlines
                        .running(CaseNo.all(List.of(CASE, "ZJ-2026-000002")))
                        .get(new CaseNo(CASE)))
                .extracting(DeadlineView::kind)
                .containsExactly("acceptance");
    }

    @Test
    void pausingAndResumingTwiceChangesNothing() {
        startAcceptance();
        deadlines.pause(CaseNo.of(CASE), "acceptance", "补正期间");
        clock.set("2026-11-03");
        deadlines.pause(CaseNo.of(CASE), "acceptance", "又一次");
        Deadline resumed = deadlines.resume(CaseNo.of(CASE), "acceptance");
        assertThat(deadlines.resume(CaseNo.of(CASE), "acceptance")).isEqualTo(resumed);
        assertThat(resumed.dueDate()).isEqualTo("2026-11-10");
    }

    @Test
    void extendsALimit() {
        startAcceptance();
        assertThat(deadlines.extend(CaseNo.of(CASE), "acceptance", 3, "材料较多").dueDate())
                .isEqualTo("2026-11-12");
    }

    @Test
    void theLastStartedIsCurrentUntilItEnds() {
        startAcceptance();
        deadlines.start(CaseNo.of(CASE), new Period("correction", "补正材料", TimeLimit.workingDays(10)));
        assertThat(deadlines.current(CaseNo.of(CASE)).orElseThrow().kind()).isEqualTo("correction");
        deadlines.end(CaseNo.of(CASE), "correction");
        assertThat(deadlines.current(CaseNo.of(CASE)).orElseThrow().kind()).isEqualTo("acceptance");
    }

    @Test
    void startingAgainBeginsANewPeriod() {
        startAcceptance();
        clock.set("2026-11-04");
        assertThat(startAcceptance().dueDate()).isEqualTo("2026-11-11");
        deadlines.end(CaseNo.of(CASE), "acceptance");
        assertThat(deadlines.current(CaseNo.of(CASE))).isEmpty();
    }

    @Test
    void aClosedCaseKeepsItsLastDeadline() {
        startAcceptance();
        clock.set("2026-11-05");
        deadlines.endAll(CaseNo.of(CASE));
        clock.set("2026-11-30");
        assertThat(deadlines.current(CaseNo.of(CASE))).isEmpty();
        DeadlineView last = deadlines.last(CaseNo.of(CASE)).orElseThrow();
        assertThat(last.workingDaysUsed()).isEqualTo(3);
        assertThat(last.ledger()).hasSize(4);
    }

    @Test
    void refusesWhatNeedsARunningDeadline() {
        assertThatThrownBy(() -> deadlines.pause(CaseNo.of(CASE), "acceptance", "补正期间"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(CASE);
        assertThatThrownBy(() -> deadlines.resume(CaseNo.of(CASE), "acceptance"))
                .isInstanceOf(Refusal.class);
        startAcceptance();
        assertThatThrownBy(() -> deadlines.extend(CaseNo.of(CASE), "acceptance", 0, "无"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Deadline startAcceptance() {
        return deadlines.start(CaseNo.of(CASE), new Period("acceptance", "审查是否受理", TimeLimit.workingDays(5)));
    }
}

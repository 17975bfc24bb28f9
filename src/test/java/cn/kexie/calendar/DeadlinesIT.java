package cn.kexie.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.IntegrationTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The deadlines in PostgreSQL, with a clock of their own. */
@IntegrationTest
class DeadlinesIT {

    private final String caseNo = "IT-" + UUID.randomUUID();
    private final MovableClock clock = MovableClock.on("2026-12-28");

    @Autowired
    private DeadlineRegister register;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Deadlines ofTheApplication;

    @AfterEach
    void forget() {
        database.sql("delete from deadline where case_no = ?").param(caseNo).update();
    }

    @Test
    void endsTheDeadlinesOfManyCases() {
        Deadlines deadlines = new Deadlines(register, calendar, clock);
        deadlines.start(CaseNo.of(caseNo), new Period("acceptance", "审查是否受理", TimeLimit.workingDays(5)));
        deadlines.start(CaseNo.of(caseNo), new Period("review", "审核", TimeLimit.workingDays(5)));
        clock.set("2026-12-29");
        deadlines.pause(CaseNo.of(caseNo), "acceptance", "补正期间");
        clock.set("2026-12-30");
        transaction.executeWithoutResult(
                status -> deadlines.endAll(List.of(new CaseNo(caseNo), new CaseNo("IT-none"))));

        assertThat(deadlines.current(CaseNo.of(caseNo))).isEmpty();
        assertThat(database.sql("select ended_on from deadline where case_no = ?")
                        .param(caseNo)
                        .query(LocalDate.class)
                        .list())
                .containsOnly(LocalDate.parse("2026-12-30"))
                .hasSize(2);
        assertThat(database.sql("select count(*) from deadline_pause where resumed_on is null and deadline_id in"
                                + " (select id from deadline where case_no = ?)")
                        .param(caseNo)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsPausesAndExtensions() {
        Deadlines deadlines = new Deadlines(register, calendar, clock);
        deadlines.start(CaseNo.of(caseNo), new Period("acceptance", "审查是否受理", TimeLimit.workingDays(5)));
        clock.set("2026-12-29");
        deadlines.pause(CaseNo.of(caseNo), "acceptance", "补正期间");
        clock.set("2027-01-05");
        deadlines.resume(CaseNo.of(caseNo), "acceptance");
        deadlines.pause(CaseNo.of(caseNo), "acceptance", "现场察看");
        clock.set("2027-01-06");
        deadlines.resume(CaseNo.of(caseNo), "acceptance");
        deadlines.extend(CaseNo.of(caseNo), "acceptance", 2, "材料较多");
        DeadlineView view = deadlines.current(CaseNo.of(caseNo)).orElseThrow();
        assertThat(view.dueDate()).isEqualTo("2027-01-14");
        assertThat(view.workingDaysUsed()).isEqualTo(1);
        assertThat(view.workingDaysLeft()).isEqualTo(6);
        assertThat(view.estimated()).isTrue();
        assertThat(view.ledger().get(2).reason()).startsWith("停表：补正期间").doesNotContain("现场");
        deadlines.endAll(CaseNo.of(caseNo));
        assertThat(deadlines.current(CaseNo.of(caseNo))).isEmpty();
        assertThat(deadlines.last(CaseNo.of(caseNo))).isPresent();
    }

    @Test
    void worksAsTheApplicationWiresIt() {
        Deadline deadline = ofTheApplication.start(CaseNo.of(caseNo), new Period("review", "审核", TimeLimit.months(3)));
        assertThat(ofTheApplication.find(CaseNo.of(caseNo), "review")).contains(deadline);
        assertThat(deadline.expiresAt().toLocalTime()).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    void hasOneRunningDeadlineOfAKind() {
        DeadlineState state = DeadlineState.started(
                CaseNo.of(caseNo), new Period("review", "审核", TimeLimit.workingDays(5)), LocalDate.of(2026, 11, 2));
        register.save(state);
        assertThatThrownBy(() -> register.save(state)).rootCause().hasMessageContaining("uq_deadline_running");
    }

    @Test
    void noticesTwoChangesAtOnce() {
        DeadlineState state = register.save(DeadlineState.started(
                CaseNo.of(caseNo), new Period("review", "审核", TimeLimit.workingDays(5)), LocalDate.of(2026, 11, 2)));
        register.save(state.paused("补正期间", LocalDate.of(2026, 11, 3)));
        assertThatThrownBy(() -> register.save(state.ended(LocalDate.of(2026, 11, 3))))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void newHolidayDataMovesTheStoredDueDate() {
        new Deadlines(register, calendar, clock)
                .start(CaseNo.of(caseNo), new Period("review", "审核", TimeLimit.workingDays(5)));
        HolidayNotice.Day newYear = new HolidayNotice.Day("元旦", LocalDate.of(2027, 1, 1), true);
        WorkingCalendar informed = new WorkingCalendar(List.of(
                new HolidayNotice(2026, List.of(), List.of(newYear)),
                new HolidayNotice(2027, List.of(), List.of(newYear))));
        List<Object> events = new ArrayList<>();
        new DeadlineRecalculation(register, informed, clock, transaction, events::add).recalculate();
        assertThat(events).contains(new DeadlineMoved(CaseNo.of(caseNo), "review"));
        assertThat(register.findByCaseNoAndKindAndEndedOnIsNull(CaseNo.of(caseNo), "review"))
                .get()
                .extracting(DeadlineState::dueDate)
                .isEqualTo(LocalDate.of(2027, 1, 5));
    }

    @Test
    void answersTheQuestionsOfHealth() {
        new Deadlines(register, calendar, clock)
                .start(CaseNo.of(caseNo), new Period("review", "审核", TimeLimit.workingDays(5)));
        assertThat(new CalendarHealthIndicator(register, calendar, clock)
                        .health()
                        .getDetails())
                .containsKey("warning");
    }

    @Test
    void keepsTheOffsetOfTheDemoClock() {
        transaction.executeWithoutResult(status -> {
            DemoClockRegister offsets = new DemoClockRegister(database);
            offsets.keep(Duration.ofDays(6));
            offsets.keep(Duration.ofDays(9));
            assertThat(offsets.offset()).isEqualTo(Duration.ofDays(9));
            status.setRollbackOnly();
        });
    }
}

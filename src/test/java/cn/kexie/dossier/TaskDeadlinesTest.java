package cn.kexie.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.DeadlineView;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.Period;
import cn.kexie.calendar.TimeLimit;
import cn.kexie.casefile.CaseTask;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("任务的期限")
class TaskDeadlinesTest {

    private static final String CASE = "EST-2026-000001";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final Clock clock =
            Clock.fixed(TODAY.atTime(10, 0).atZone(ChinaTime.ZONE).toInstant(), ChinaTime.ZONE);
    private final Deadlines deadlines = CalendarFixture.deadlines(clock);
    private final TaskDeadlines taskDeadlines = new TaskDeadlines(deadlines);

    @BeforeEach
    void twoRun() {
        deadlines.start(CaseNo.of(CASE), new Period("CO_OPINION", "征求意见期限", TimeLimit.workingDays(10)));
        deadlines.start(CaseNo.of(CASE), new Period("DECISION", "审核审批期限", TimeLimit.workingDays(15)));
    }

    @Test
    @DisplayName("是任务自己的，不是案件最后起算的")
    void isItsOwn() {
        DeadlineView found = of("CO_OPINION", LocalDate.of(2026, 12, 14));
        assertThat(found.text()).isEqualTo("征求意见期限");
        assertThat(found.dueDate()).isEqualTo("2026-12-14");
        assertThat(found.workingDaysLeft()).isEqualTo(10);
    }

    @Test
    @DisplayName("停表的以期限为准，引擎里的到期日不再算数")
    void followsAStoppedClock() {
        deadlines.pause(CaseNo.of(CASE), "CO_OPINION", "补正期间");
        assertThat(of("CO_OPINION", LocalDate.of(2026, 12, 1)).pausedSince()).isEqualTo(TODAY);
    }

    @Test
    @DisplayName("没有登记期限的按引擎里的到期日计工作日")
    void isTheDayOfTheEngine() {
        DeadlineView found = of("OBJECTION", LocalDate.of(2026, 12, 7));
        assertThat(found.dueDate()).isEqualTo("2026-12-07");
        assertThat(found.workingDaysLeft()).isEqualTo(5);
    }

    @Test
    @DisplayName("任务没有期限的，是案件的期限")
    void isThatOfTheCaseWhereTheTaskHasNone() {
        assertThat(of(null, null).text()).isEqualTo("审核审批期限");
    }

    private DeadlineView of(String kind, LocalDate dueOn) {
        return taskDeadlines
                .of(new CaseTask("task", CaseNo.of(CASE), "征求意见", null, kind, TODAY, dueOn))
                .orElseThrow();
    }
}

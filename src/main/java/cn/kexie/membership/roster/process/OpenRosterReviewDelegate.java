package cn.kexie.membership.roster.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.membership.roster.RosterReview;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动入会决定期限，分出明确符合和例外的人员. */
@Component
class OpenRosterReviewDelegate implements JavaDelegate {

    private final RosterReview review;

    OpenRosterReviewDelegate(RosterReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RosterReview.RosterPeriod period = review.open(CaseNo.of(execution.getProcessBusinessKey()));
        execution.setVariables(DeadlineVariables.of(period.deadline()));
        execution.setVariable(RosterVariables.ROSTER_ROWS, period.counts().total());
        execution.setVariable(RosterVariables.CLEAR_ROWS, period.counts().clear());
        execution.setVariable(RosterVariables.EXCEPTION_ROWS, period.counts().exceptions());
        execution.setVariable(
                RosterVariables.CLEAR_ROWS_PRESENT, period.counts().clear() > 0);
        ExceptionTask.offer(execution, period.exceptions());
    }
}

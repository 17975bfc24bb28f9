package cn.kexie.membership.roster.process;

import cn.kexie.membership.roster.RosterReview;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 不同意明确符合的人员入会. */
@Component
class RefuseClearRowsDelegate implements JavaDelegate {

    private final RosterReview review;

    RefuseClearRowsDelegate(RosterReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.refuseClear(CaseNo.of(execution.getProcessBusinessKey()));
    }
}

package cn.kexie.membership.roster.process;

import cn.kexie.membership.roster.RosterReview;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 明确符合的人员登记入册. */
@Component
class AdmitClearRowsDelegate implements JavaDelegate {

    private final RosterReview review;

    AdmitClearRowsDelegate(RosterReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        review.admitClear(CaseNo.of(execution.getProcessBusinessKey()));
    }
}

package cn.kexie.membership.roster.process;

import cn.kexie.membership.roster.RosterConclusion;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 企业科协注销，名册结案. */
@Component
class CloseCancelledRosterDelegate implements JavaDelegate {

    private final RosterConclusion conclusion;

    CloseCancelledRosterDelegate(RosterConclusion conclusion) {
        this.conclusion = conclusion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusion.closeCancelled(CaseNo.of(execution.getProcessBusinessKey()));
    }
}

package cn.kexie.membership.roster.process;

import cn.kexie.membership.roster.RosterConclusion;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 名册办结. */
@Component
class ConcludeRosterDelegate implements JavaDelegate {

    private final RosterConclusion conclusion;

    ConcludeRosterDelegate(RosterConclusion conclusion) {
        this.conclusion = conclusion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusion.conclude(CaseNo.of(execution.getProcessBusinessKey()));
    }
}

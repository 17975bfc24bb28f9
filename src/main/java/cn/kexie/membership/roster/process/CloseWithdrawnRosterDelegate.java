package cn.kexie.membership.roster.process;

import cn.kexie.membership.roster.RosterConclusion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 撤回结案. */
@Component
class CloseWithdrawnRosterDelegate implements JavaDelegate {

    private final RosterConclusion conclusion;

    CloseWithdrawnRosterDelegate(RosterConclusion conclusion) {
        this.conclusion = conclusion;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conclusion.closeWithdrawn(execution.getProcessBusinessKey());
    }
}

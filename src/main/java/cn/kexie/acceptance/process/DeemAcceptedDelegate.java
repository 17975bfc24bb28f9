package cn.kexie.acceptance.process;

import cn.kexie.acceptance.Acceptance;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 视为受理: the examiner was silent until the end of the period. */
@Component
class DeemAcceptedDelegate implements JavaDelegate {

    private final Acceptance acceptance;

    DeemAcceptedDelegate(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acceptance.deemAccepted(CaseNo.of(execution.getProcessBusinessKey()));
        execution.setVariable(AcceptanceVariables.ACCEPTANCE_OUTCOME, AcceptanceOutcome.ACCEPTED.name());
    }
}

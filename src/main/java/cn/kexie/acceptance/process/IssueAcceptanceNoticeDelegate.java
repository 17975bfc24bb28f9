package cn.kexie.acceptance.process;

import cn.kexie.acceptance.Acceptance;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发受理通知书. */
@Component
class IssueAcceptanceNoticeDelegate implements JavaDelegate {

    private final Acceptance acceptance;

    IssueAcceptanceNoticeDelegate(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acceptance.accept(CaseNo.of(execution.getProcessBusinessKey()));
        execution.setVariable(AcceptanceVariables.ACCEPTANCE_OUTCOME, AcceptanceOutcome.ACCEPTED.name());
    }
}

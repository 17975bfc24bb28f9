package cn.kexie.acceptance.process;

import cn.kexie.acceptance.NonAcceptance;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发不予受理通知书. */
@Component
class IssueNonAcceptanceNoticeDelegate implements JavaDelegate {

    private final NonAcceptance nonAcceptance;

    IssueNonAcceptanceNoticeDelegate(NonAcceptance nonAcceptance) {
        this.nonAcceptance = nonAcceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        nonAcceptance.issue(CaseNo.of(execution.getProcessBusinessKey()));
        execution.setVariable(AcceptanceVariables.ACCEPTANCE_OUTCOME, AcceptanceOutcome.NOT_ACCEPTED.name());
    }
}

package cn.kexie.establishment.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.establishment.EstablishmentApproval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发批复. */
@Component
class IssueApprovalDelegate implements JavaDelegate {

    private final EstablishmentApproval approval;

    IssueApprovalDelegate(EstablishmentApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(approval.approve(execution.getProcessBusinessKey())));
    }
}

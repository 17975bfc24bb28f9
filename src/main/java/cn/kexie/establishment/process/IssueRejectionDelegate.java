package cn.kexie.establishment.process;

import cn.kexie.establishment.EstablishmentApproval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发不予批准决定. */
@Component
class IssueRejectionDelegate implements JavaDelegate {

    private final EstablishmentApproval approval;

    IssueRejectionDelegate(EstablishmentApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        approval.reject(execution.getProcessBusinessKey());
    }
}

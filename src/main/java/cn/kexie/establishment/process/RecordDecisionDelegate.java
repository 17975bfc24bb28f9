package cn.kexie.establishment.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.establishment.ApprovalDecision;
import cn.kexie.establishment.EstablishmentApproval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记审批决定. */
@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final EstablishmentApproval approval;

    RecordDecisionDelegate(EstablishmentApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        ApprovalDecision decision = answers.choice(EstablishmentVariables.DECISION, ApprovalDecision.class);
        approval.record(execution.getProcessBusinessKey(), decision, DecidedTask.of(execution));
        execution.setVariable(EstablishmentVariables.DECISION_OUTCOME, decision.name());
    }
}

package cn.kexie.membership.life.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.life.MemberTransferDecision;
import cn.kexie.membership.life.TransferDecision;
import cn.kexie.platform.ChinaTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记接收决定. */
@Component
class RecordTransferDecisionDelegate implements JavaDelegate {

    private final MemberTransferDecision decisions;

    RecordTransferDecisionDelegate(MemberTransferDecision decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        TransferDecision decision = answers.choice(MemberTransferVariables.DECISION, TransferDecision.class);
        MemberTransferDecision.Acceptance acceptance =
                decisions.record(execution.getProcessBusinessKey(), decision, DecidedTask.of(execution));
        execution.setVariable(MemberTransferVariables.TRANSFER_DECISION, decision.name());
        execution.setVariable(MemberTransferVariables.TRANSFER_DUE, acceptance.due());
        execution.setVariable(
                MemberTransferVariables.TRANSFER_EFFECTIVE,
                acceptance
                        .effectiveOn()
                        .atStartOfDay(ChinaTime.ZONE)
                        .toOffsetDateTime()
                        .toString());
    }
}

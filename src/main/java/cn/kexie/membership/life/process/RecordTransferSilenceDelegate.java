package cn.kexie.membership.life.process;

import cn.kexie.casefile.process.EndedStep;
import cn.kexie.membership.life.MemberTransferDecision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记逾期视为不接收. */
@Component
class RecordTransferSilenceDelegate implements JavaDelegate {

    private final MemberTransferDecision decision;

    RecordTransferSilenceDelegate(MemberTransferDecision decision) {
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decision.recordSilence(execution.getProcessBusinessKey(), EndedStep.silence(execution));
    }
}

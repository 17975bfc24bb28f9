package cn.kexie.membership.life.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.membership.life.MemberTransferDecision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动接收决定期限. */
@Component
class OpenTransferDelegate implements JavaDelegate {

    private final MemberTransferDecision decision;

    OpenTransferDelegate(MemberTransferDecision decision) {
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(decision.open(execution.getProcessBusinessKey())));
    }
}

package cn.kexie.membership.process;

import cn.kexie.membership.admission.MemberApplicationWithdrawal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 撤回结案. */
@Component
class CloseWithdrawnApplicationDelegate implements JavaDelegate {

    private final MemberApplicationWithdrawal withdrawal;

    CloseWithdrawnApplicationDelegate(MemberApplicationWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawal.close(execution.getProcessBusinessKey());
    }
}

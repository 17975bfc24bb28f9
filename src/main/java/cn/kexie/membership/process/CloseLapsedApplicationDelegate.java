package cn.kexie.membership.process;

import cn.kexie.membership.admission.MemberApplicationWithdrawal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记申请失效. */
@Component
class CloseLapsedApplicationDelegate implements JavaDelegate {

    private final MemberApplicationWithdrawal withdrawal;

    CloseLapsedApplicationDelegate(MemberApplicationWithdrawal withdrawal) {
        this.withdrawal = withdrawal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        withdrawal.closeLapsed(execution.getProcessBusinessKey());
    }
}

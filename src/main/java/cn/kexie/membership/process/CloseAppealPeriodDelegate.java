package cn.kexie.membership.process;

import cn.kexie.membership.admission.MemberRejection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记复核期满. */
@Component
class CloseAppealPeriodDelegate implements JavaDelegate {

    private final MemberRejection rejection;

    CloseAppealPeriodDelegate(MemberRejection rejection) {
        this.rejection = rejection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rejection.closeAppealPeriod(execution.getProcessBusinessKey());
    }
}

package cn.kexie.membership.process;

import cn.kexie.membership.removal.MemberRemovalAppeal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记复核期满. */
@Component
class CloseRemovalAppealPeriodDelegate implements JavaDelegate {

    private final MemberRemovalAppeal appeal;

    CloseRemovalAppealPeriodDelegate(MemberRemovalAppeal appeal) {
        this.appeal = appeal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        appeal.closePeriod(execution.getProcessBusinessKey());
    }
}

package cn.kexie.membership.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.membership.removal.MemberRemovalAppeal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动对除名申请复核的期限. */
@Component
class OpenRemovalAppealPeriodDelegate implements JavaDelegate {

    private final MemberRemovalAppeal appeal;

    OpenRemovalAppealPeriodDelegate(MemberRemovalAppeal appeal) {
        this.appeal = appeal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(appeal.openPeriod(execution.getProcessBusinessKey())));
    }
}

package cn.kexie.membership.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.membership.AppealHearing;
import cn.kexie.membership.removal.MemberRemovalAppeal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动除名复核期限. */
@Component
class OpenRemovalAppealDelegate implements JavaDelegate {

    private final MemberRemovalAppeal appeal;

    OpenRemovalAppealDelegate(MemberRemovalAppeal appeal) {
        this.appeal = appeal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AppealHearing hearing = appeal.openHearing(execution.getProcessBusinessKey());
        execution.setVariables(DeadlineVariables.of(hearing.deadline()));
        execution.setVariable(MemberRemovalVariables.APPEAL_GROUP, hearing.group());
    }
}

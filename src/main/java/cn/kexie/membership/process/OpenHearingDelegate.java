package cn.kexie.membership.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.membership.removal.MemberRemoval;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动陈述申辩期限. */
@Component
class OpenHearingDelegate implements JavaDelegate {

    private final MemberRemoval removal;

    OpenHearingDelegate(MemberRemoval removal) {
        this.removal = removal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(removal.openHearing(execution.getProcessBusinessKey())));
    }
}

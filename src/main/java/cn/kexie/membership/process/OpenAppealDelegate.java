package cn.kexie.membership.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.membership.AppealHearing;
import cn.kexie.membership.admission.MemberRejection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动复核期限. */
@Component
class OpenAppealDelegate implements JavaDelegate {

    private final MemberRejection rejection;

    OpenAppealDelegate(MemberRejection rejection) {
        this.rejection = rejection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AppealHearing hearing = rejection.openHearing(execution.getProcessBusinessKey());
        execution.setVariables(DeadlineVariables.of(hearing.deadline()));
        execution.setVariable(MemberApplicationVariables.APPEAL_GROUP, hearing.group());
    }
}

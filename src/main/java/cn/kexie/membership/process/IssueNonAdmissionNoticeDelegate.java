package cn.kexie.membership.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.membership.admission.MemberRejection;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发不予入会通知书. */
@Component
class IssueNonAdmissionNoticeDelegate implements JavaDelegate {

    private final MemberRejection rejection;

    IssueNonAdmissionNoticeDelegate(MemberRejection rejection) {
        this.rejection = rejection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(rejection.reject(execution.getProcessBusinessKey())));
    }
}

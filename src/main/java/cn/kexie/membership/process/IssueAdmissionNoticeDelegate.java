package cn.kexie.membership.process;

import cn.kexie.membership.admission.MemberAdmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发会员证和入会通知书. */
@Component
class IssueAdmissionNoticeDelegate implements JavaDelegate {

    private final MemberAdmission admission;

    IssueAdmissionNoticeDelegate(MemberAdmission admission) {
        this.admission = admission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        admission.issueAdmission(execution.getProcessBusinessKey());
    }
}

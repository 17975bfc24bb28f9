package cn.kexie.membership.process;

import cn.kexie.membership.admission.MemberRejection;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 确定由谁复核. */
@Component
class NameHearersDelegate implements JavaDelegate {

    private final MemberRejection rejection;

    NameHearersDelegate(MemberRejection rejection) {
        this.rejection = rejection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                MemberApplicationVariables.APPEAL_GROUP,
                rejection.hearers(CaseNo.of(execution.getProcessBusinessKey())));
    }
}

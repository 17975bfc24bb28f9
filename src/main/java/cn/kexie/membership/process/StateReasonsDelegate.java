package cn.kexie.membership.process;

import cn.kexie.membership.admission.MemberRejection;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 写明不予入会的理由. */
@Component
class StateReasonsDelegate implements JavaDelegate {

    private final MemberRejection rejection;

    StateReasonsDelegate(MemberRejection rejection) {
        this.rejection = rejection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rejection.reject(CaseNo.of(execution.getProcessBusinessKey()));
    }
}

package cn.kexie.membership.process;

import cn.kexie.membership.admission.MemberAdmission;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 编会员号并登记入册. */
@Component
class AdmitMemberDelegate implements JavaDelegate {

    private final MemberAdmission admission;

    AdmitMemberDelegate(MemberAdmission admission) {
        this.admission = admission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        admission.admit(CaseNo.of(execution.getProcessBusinessKey()));
    }
}

package cn.kexie.membership.process;

import cn.kexie.membership.admission.MemberAdmission;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 认定入会资格. */
@Component
class DetermineEligibilityDelegate implements JavaDelegate {

    private final MemberAdmission admission;

    DetermineEligibilityDelegate(MemberAdmission admission) {
        this.admission = admission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                MemberApplicationVariables.ELIGIBILITY,
                admission
                        .eligibility(CaseNo.of(execution.getProcessBusinessKey()))
                        .name());
    }
}

package cn.kexie.membership.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.membership.admission.MemberAdmission;
import cn.kexie.membership.admission.MemberAdmission.AdmissionPeriod;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动决定期限. */
@Component
class OpenAdmissionDecisionDelegate implements JavaDelegate {

    private final MemberAdmission admission;

    OpenAdmissionDecisionDelegate(MemberAdmission admission) {
        this.admission = admission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AdmissionPeriod period = admission.open(execution.getProcessBusinessKey());
        execution.setVariables(DeadlineVariables.of(period.deadline()));
        execution.setVariable(
                MemberApplicationVariables.ELIGIBILITY, period.eligibility().name());
    }
}

package cn.kexie.membership.process;

import cn.kexie.membership.admission.AdmissionPublicity;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记公示结果. */
@Component
class RecordPublicityDelegate implements JavaDelegate {

    private final AdmissionPublicity publicity;

    RecordPublicityDelegate(AdmissionPublicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                MemberApplicationVariables.OBJECTION_UPHELD,
                publicity.record(CaseNo.of(execution.getProcessBusinessKey())));
    }
}

package cn.kexie.membership.process;

import cn.kexie.membership.admission.CancelledApplications;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 企业科协注销，申请结案. */
@Component
class CloseCancelledApplicationDelegate implements JavaDelegate {

    private final CancelledApplications applications;

    CloseCancelledApplicationDelegate(CancelledApplications applications) {
        this.applications = applications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        applications.close(CaseNo.of(execution.getProcessBusinessKey()));
    }
}

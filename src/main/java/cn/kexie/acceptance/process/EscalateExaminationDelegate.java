package cn.kexie.acceptance.process;

import cn.kexie.acceptance.Acceptance;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 催办: the examiner was silent and silence does not count; the period starts anew. */
@Component
class EscalateExaminationDelegate implements JavaDelegate {

    private final Acceptance acceptance;

    EscalateExaminationDelegate(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        acceptance.escalate(CaseNo.of(execution.getProcessBusinessKey()));
        ExaminationTask.urge(execution);
    }
}

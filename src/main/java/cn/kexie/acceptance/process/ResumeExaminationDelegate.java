package cn.kexie.acceptance.process;

import cn.kexie.acceptance.Corrections;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 恢复受理期限. */
@Component
class ResumeExaminationDelegate implements JavaDelegate {

    private final Corrections corrections;

    ResumeExaminationDelegate(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExaminationTask.set(execution, corrections.resume(CaseNo.of(execution.getProcessBusinessKey())));
    }
}

package cn.kexie.acceptance.process;

import cn.kexie.acceptance.Acceptance;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动受理期限. */
@Component
class OpenExaminationDelegate implements JavaDelegate {

    private final Acceptance acceptance;

    OpenExaminationDelegate(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ExaminationTask.set(execution, acceptance.open(CaseNo.of(execution.getProcessBusinessKey())));
    }
}

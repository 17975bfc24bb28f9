package cn.kexie.acceptance.process;

import cn.kexie.acceptance.Corrections;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提醒申请人补正. */
@Component
class RemindCorrectionsDelegate implements JavaDelegate {

    private final Corrections corrections;

    RemindCorrectionsDelegate(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.remind(execution.getProcessBusinessKey());
    }
}

package cn.kexie.step.process;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记入办理经过. */
@Component
class NoteCaseDelegate implements JavaDelegate {

    private final CaseSteps steps;

    NoteCaseDelegate(CaseSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.note(
                CaseNo.of(execution.getProcessBusinessKey()),
                StepProperties.of(execution).alongside(execution));
    }
}

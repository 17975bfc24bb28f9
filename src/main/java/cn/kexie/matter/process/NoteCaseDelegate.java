package cn.kexie.matter.process;

import cn.kexie.matter.steps.MatterSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 记入办理经过. */
@Component
class NoteCaseDelegate implements JavaDelegate {

    private final MatterSteps steps;

    NoteCaseDelegate(MatterSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        String caseNo = execution.getProcessBusinessKey();
        steps.note(caseNo, properties.get("event"), properties.get("text"));
    }
}

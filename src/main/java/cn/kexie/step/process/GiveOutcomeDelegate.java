package cn.kexie.step.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 给出结果: a called process tells its caller how it ended; a decision is gone with the step that follows it. */
@Component
class GiveOutcomeDelegate implements JavaDelegate {

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        execution.setVariable(properties.get("variable"), properties.get("value"));
    }
}

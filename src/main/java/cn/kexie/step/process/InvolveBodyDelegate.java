package cn.kexie.step.process;

import cn.kexie.step.CaseSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 请另一单位参加办理: its staff read the case, and its code forms the groups of their tasks. */
@Component
class InvolveBodyDelegate implements JavaDelegate {

    private final CaseSteps steps;

    InvolveBodyDelegate(CaseSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        String code = steps.involve(execution.getProcessBusinessKey(), properties.get("body"));
        execution.setVariable(properties.get("variable"), code);
    }
}

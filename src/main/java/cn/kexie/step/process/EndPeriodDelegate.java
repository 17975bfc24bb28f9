package cn.kexie.step.process;

import cn.kexie.step.CaseSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 结束期限. */
@Component
class EndPeriodDelegate implements JavaDelegate {

    private final CaseSteps steps;

    EndPeriodDelegate(CaseSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        steps.end(execution.getProcessBusinessKey(), properties.get("period"), properties.alongside(execution));
    }
}

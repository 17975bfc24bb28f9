package cn.kexie.step.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.step.CaseSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动期限. */
@Component
class StartPeriodDelegate implements JavaDelegate {

    private final CaseSteps steps;

    StartPeriodDelegate(CaseSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        execution.setVariables(DeadlineVariables.of(steps.start(
                execution.getProcessBusinessKey(),
                properties.get("period"),
                properties.find("result").orElse(null),
                properties.alongside(execution))));
    }
}

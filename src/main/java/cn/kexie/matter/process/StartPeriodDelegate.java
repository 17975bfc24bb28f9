package cn.kexie.matter.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.matter.steps.MatterSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动期限. */
@Component
class StartPeriodDelegate implements JavaDelegate {

    private final MatterSteps steps;

    StartPeriodDelegate(MatterSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        String caseNo = execution.getProcessBusinessKey();
        execution.setVariables(DeadlineVariables.of(steps.start(
                caseNo,
                properties.get("period"),
                properties.list("ends"),
                properties.find("step").orElse(null))));
    }
}

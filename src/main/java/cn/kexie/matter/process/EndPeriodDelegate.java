package cn.kexie.matter.process;

import cn.kexie.matter.steps.MatterSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 结束期限. */
@Component
class EndPeriodDelegate implements JavaDelegate {

    private final MatterSteps steps;

    EndPeriodDelegate(MatterSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        String caseNo = execution.getProcessBusinessKey();
        steps.end(caseNo, properties.get("period"));
    }
}

package cn.kexie.matter.process;

import cn.kexie.matter.kind.MatterLife;
import cn.kexie.matter.steps.MatterSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 变更状态. */
@Component
class MoveCaseDelegate implements JavaDelegate {

    private final MatterSteps steps;

    MoveCaseDelegate(MatterSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        String caseNo = execution.getProcessBusinessKey();
        steps.move(
                caseNo,
                MatterLife.valueOf(properties.get("status")),
                properties.list("ends"),
                properties.find("step").orElse(null));
    }
}

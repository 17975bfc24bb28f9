package cn.kexie.step.process;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 变更案件状态. */
@Component
class MoveCaseDelegate implements JavaDelegate {

    private final CaseSteps steps;

    MoveCaseDelegate(CaseSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        steps.move(
                CaseNo.of(execution.getProcessBusinessKey()),
                properties.get("status"),
                properties.alongside(execution));
    }
}

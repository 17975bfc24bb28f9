package cn.kexie.step.process;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 结束期限. */
@Component
class EndPeriodDelegate implements JavaDelegate {

    private final CaseClock clock;

    EndPeriodDelegate(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        clock.end(
                CaseNo.of(execution.getProcessBusinessKey()),
                properties.get("period"),
                properties.alongside(execution));
    }
}

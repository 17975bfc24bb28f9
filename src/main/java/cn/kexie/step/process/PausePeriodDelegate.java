package cn.kexie.step.process;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 期限停表. */
@Component
class PausePeriodDelegate implements JavaDelegate {

    private final CaseClock clock;

    PausePeriodDelegate(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        clock.pause(
                CaseNo.of(execution.getProcessBusinessKey()),
                properties.get("period"),
                properties.get("reason"),
                properties.alongside(execution));
    }
}

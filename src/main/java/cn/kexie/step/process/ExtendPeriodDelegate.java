package cn.kexie.step.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 延长期限: once, by the days another period says. */
@Component
class ExtendPeriodDelegate implements JavaDelegate {

    private final CaseClock clock;

    ExtendPeriodDelegate(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        execution.setVariables(DeadlineVariables.of(clock.extend(
                CaseNo.of(execution.getProcessBusinessKey()),
                properties.get("period"),
                properties.get("extension"),
                properties.alongside(execution))));
    }
}

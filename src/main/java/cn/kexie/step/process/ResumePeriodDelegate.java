package cn.kexie.step.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 期限恢复计算. */
@Component
class ResumePeriodDelegate implements JavaDelegate {

    private final CaseClock clock;

    ResumePeriodDelegate(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        execution.setVariables(DeadlineVariables.of(clock.resume(
                CaseNo.of(execution.getProcessBusinessKey()),
                properties.get("period"),
                properties.alongside(execution))));
    }
}

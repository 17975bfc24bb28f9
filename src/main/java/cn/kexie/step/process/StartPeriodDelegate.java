package cn.kexie.step.process;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.Alongside;
import cn.kexie.step.CaseClock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动期限. */
@Component
class StartPeriodDelegate implements JavaDelegate {

    private final CaseClock clock;

    StartPeriodDelegate(CaseClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(started(execution, StepProperties.of(execution))));
    }

    private Deadline started(DelegateExecution execution, StepProperties properties) {
        CaseNo caseNo = CaseNo.of(execution.getProcessBusinessKey());
        String period = properties.get("period");
        Alongside alongside = properties.alongside(execution);
        return properties.find("ofTask").isPresent()
                ? clock.startForTask(caseNo, period, alongside)
                : clock.start(caseNo, period, properties.find("result").orElse(null), alongside);
    }
}

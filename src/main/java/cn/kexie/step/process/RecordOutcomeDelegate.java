package cn.kexie.step.process;

import cn.kexie.casefile.process.EndedStep;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记调用流程的结果, such as that of a vote: by the name of the called step, worded by property {@code text.<outcome>}. */
@Component
class RecordOutcomeDelegate implements JavaDelegate {

    private final CaseDecisions decisions;

    RecordOutcomeDelegate(CaseDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        String outcome = (String) execution.getVariable(properties.get("variable"));
        decisions.record(
                CaseNo.of(execution.getProcessBusinessKey()),
                EndedStep.of(execution, properties.get("text." + outcome)).opinion(outcome, properties.get("role")));
    }
}

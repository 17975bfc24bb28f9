package cn.kexie.step.process;

import cn.kexie.casefile.process.EndedStep;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 期满视为决定: silence until the end of a period counts as what the model says. */
@Component
class CountSilenceDelegate implements JavaDelegate {

    private final CaseDecisions decisions;

    CountSilenceDelegate(CaseDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        String decision = properties.get("decision");
        decisions.record(
                CaseNo.of(execution.getProcessBusinessKey()),
                EndedStep.of(execution, properties.get("text"))
                        .opinion(decision, properties.find("role").orElse("系统")));
        execution.setVariable(RecordDecisionTaskListener.DECISION, decision);
    }
}

package cn.kexie.matter.process;

import cn.kexie.matter.MatterDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 期满视为决定: silence until the end of a period counts as what the model says. */
@Component
class CountSilenceDelegate implements JavaDelegate {

    private final MatterDecisions decisions;

    CountSilenceDelegate(MatterDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        String decision = properties.get("decision");
        decisions.silence(
                execution.getProcessBusinessKey(),
                execution.getCurrentActivityId(),
                execution.getCurrentActivityName(),
                decision,
                properties.get("text"),
                properties.find("role").orElse("系统"));
        execution.setVariable(MatterVariables.DECISION, decision);
    }
}

package cn.kexie.matter.process;

import cn.kexie.casefile.Decided;
import cn.kexie.matter.steps.MatterDecisions;
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
        Decided silence = new Decided(
                execution.getCurrentActivityId(),
                execution.getCurrentActivityName(),
                properties.get("text"),
                null,
                null);
        String role = properties.find("role").orElse("系统");
        decisions.silence(execution.getProcessBusinessKey(), silence.opinion(decision, role));
        execution.setVariable(MatterVariables.DECISION, decision);
    }
}

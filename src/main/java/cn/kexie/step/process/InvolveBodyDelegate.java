package cn.kexie.step.process;

import cn.kexie.casefile.Authority;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseSteps;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 请另一单位参加办理: its staff read the case, and its code forms the groups of their tasks; {@code NONE} where there is none. */
@Component
class InvolveBodyDelegate implements JavaDelegate {

    private static final String NONE = "NONE";

    private final CaseSteps steps;

    InvolveBodyDelegate(CaseSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        Optional<Authority> body = steps.involve(CaseNo.of(execution.getProcessBusinessKey()), properties.get("body"));
        execution.setVariable(
                properties.get("variable"), body.map(Authority::code).orElse(NONE));
        properties
                .find("name")
                .ifPresent(variable -> execution.setVariable(
                        variable, body.map(Authority::name).orElse(NONE)));
    }
}

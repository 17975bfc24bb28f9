package cn.kexie.matter.process;

import cn.kexie.matter.steps.MatterEntry;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.process.StepProperties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 列入名录. */
@Component
class EnterRegisterDelegate implements JavaDelegate {

    private final MatterEntry entry;

    EnterRegisterDelegate(MatterEntry entry) {
        this.entry = entry;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        execution.setVariable(
                MatterVariables.REGISTER_NO,
                entry.enter(
                        CaseNo.of(execution.getProcessBusinessKey()),
                        properties.get("title"),
                        properties.find("years").map(Integer::valueOf).orElse(null)));
    }
}

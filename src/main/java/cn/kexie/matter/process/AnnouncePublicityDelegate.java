package cn.kexie.matter.process;

import cn.kexie.matter.steps.MatterPublicity;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.process.StepProperties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 拟定公示: lays down the list that process {@code publicity} makes public next. */
@Component
class AnnouncePublicityDelegate implements JavaDelegate {

    private final MatterPublicity publicity;

    AnnouncePublicityDelegate(MatterPublicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StepProperties properties = StepProperties.of(execution);
        execution.setVariable(
                MatterVariables.PUBLICITY_TITLE,
                publicity.announce(
                        CaseNo.of(execution.getProcessBusinessKey()), properties.get("title"), properties.get("item")));
    }
}

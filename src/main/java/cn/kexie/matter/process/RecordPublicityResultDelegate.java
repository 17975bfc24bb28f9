package cn.kexie.matter.process;

import cn.kexie.matter.steps.MatterPublicity;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记公示结果: {@code objectionUpheld} for the gateway that follows. */
@Component
class RecordPublicityResultDelegate implements JavaDelegate {

    private final MatterPublicity publicity;

    RecordPublicityResultDelegate(MatterPublicity publicity) {
        this.publicity = publicity;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                MatterVariables.OBJECTION_UPHELD,
                publicity.objectionUpheld(CaseNo.of(execution.getProcessBusinessKey())));
    }
}

package cn.kexie.acceptance.process;

import cn.kexie.acceptance.Corrections;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记逾期失效. */
@Component
class LapseCaseDelegate implements JavaDelegate {

    private final Corrections corrections;

    LapseCaseDelegate(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        corrections.lapse(CaseNo.of(execution.getProcessBusinessKey()));
        execution.setVariable(AcceptanceVariables.ACCEPTANCE_OUTCOME, AcceptanceOutcome.LAPSED.name());
    }
}

package cn.kexie.publicity.process;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 结束公示. */
@Component
class ClosePublicityDelegate implements JavaDelegate {

    private final Publicities publicities;

    ClosePublicityDelegate(Publicities publicities) {
        this.publicities = publicities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publicities.close(CaseNo.of(execution.getProcessBusinessKey()));
        execution.setVariable(PublicityVariables.PUBLICITY_OUTCOME, PublicityOutcome.CONFIRMED.name());
    }
}

package cn.kexie.publicity.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import cn.kexie.publicity.Publicities.StartedPublicity;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 开始公示. */
@Component
class OpenPublicityDelegate implements JavaDelegate {

    private final Publicities publicities;

    OpenPublicityDelegate(Publicities publicities) {
        this.publicities = publicities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        StartedPublicity started = publicities.open(CaseNo.of(execution.getProcessBusinessKey()));
        execution.setVariables(DeadlineVariables.of(started.period()));
        execution.setVariable(PublicityVariables.PUBLICITY_NO, started.publicityNo());
    }
}

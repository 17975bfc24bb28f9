package cn.kexie.publicity.process;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 确认无异议的事项. */
@Component
class ConfirmItemsDelegate implements JavaDelegate {

    private final Publicities publicities;

    ConfirmItemsDelegate(Publicities publicities) {
        this.publicities = publicities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publicities.confirm(CaseNo.of(execution.getProcessBusinessKey()));
    }
}

package cn.kexie.establishment.process;

import cn.kexie.establishment.EstablishmentEntry;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记入册. */
@Component
class RegisterAssociationDelegate implements JavaDelegate {

    private final EstablishmentEntry entry;

    RegisterAssociationDelegate(EstablishmentEntry entry) {
        this.entry = entry;
    }

    @Override
    public void execute(DelegateExecution execution) {
        entry.enter(CaseNo.of(execution.getProcessBusinessKey()));
    }
}

package cn.kexie.establishment.process;

import cn.kexie.establishment.EstablishmentRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记入册. */
@Component
class RegisterAssociationDelegate implements JavaDelegate {

    private final EstablishmentRecord record;

    RegisterAssociationDelegate(EstablishmentRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.register(execution.getProcessBusinessKey());
    }
}

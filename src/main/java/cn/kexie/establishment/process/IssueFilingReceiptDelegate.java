package cn.kexie.establishment.process;

import cn.kexie.establishment.EstablishmentRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发备案回执. */
@Component
class IssueFilingReceiptDelegate implements JavaDelegate {

    private final EstablishmentRecord record;

    IssueFilingReceiptDelegate(EstablishmentRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        record.issueReceipt(execution.getProcessBusinessKey());
    }
}

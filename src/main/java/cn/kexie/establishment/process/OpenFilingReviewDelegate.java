package cn.kexie.establishment.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.establishment.EstablishmentRecord;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动备案审查期限. */
@Component
class OpenFilingReviewDelegate implements JavaDelegate {

    private final EstablishmentRecord record;

    OpenFilingReviewDelegate(EstablishmentRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(record.open(execution.getProcessBusinessKey())));
    }
}

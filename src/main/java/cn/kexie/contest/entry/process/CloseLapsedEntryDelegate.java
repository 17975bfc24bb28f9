package cn.kexie.contest.entry.process;

import cn.kexie.contest.entry.EntryAdmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记补正逾期. */
@Component
class CloseLapsedEntryDelegate implements JavaDelegate {

    private final EntryAdmission admission;

    CloseLapsedEntryDelegate(EntryAdmission admission) {
        this.admission = admission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        admission.lapse(execution.getProcessBusinessKey());
    }
}

package cn.kexie.contest.entry.process;

import cn.kexie.contest.entry.check.EntryAdmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记参赛. */
@Component
class AdmitEntryDelegate implements JavaDelegate {

    private final EntryAdmission admission;

    AdmitEntryDelegate(EntryAdmission admission) {
        this.admission = admission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        admission.admit(execution.getProcessBusinessKey());
    }
}

package cn.kexie.contest.entry.process;

import cn.kexie.contest.entry.check.EntryAdmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 转入形式审查. */
@Component
class OpenFormalCheckDelegate implements JavaDelegate {

    private final EntryAdmission admission;

    OpenFormalCheckDelegate(EntryAdmission admission) {
        this.admission = admission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        admission.open(execution.getProcessBusinessKey());
    }
}

package cn.kexie.contest.entry.process;

import cn.kexie.contest.entry.check.EntryAdmission;
import cn.kexie.engine.ModelProperties;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记不参赛: for what property {@code because} says, else for the reason that was decided with. */
@Component
class ExcludeEntryDelegate implements JavaDelegate {

    private static final String BECAUSE = "because";

    private final EntryAdmission admission;

    ExcludeEntryDelegate(EntryAdmission admission) {
        this.admission = admission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String because =
                ModelProperties.of(execution.getBpmnModelElementInstance()).get(BECAUSE);
        admission.exclude(execution.getProcessBusinessKey(), because);
    }
}

package cn.kexie.step.process;

import cn.kexie.platform.Refusal;
import cn.kexie.step.CaseDecisions;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 不得由原决定人办理: whoever decided in the steps named does not claim this task. */
@Component
class OtherPersonTaskListener implements TaskListener {

    private static final String OTHER_THAN = "otherThan";

    private final CaseDecisions decisions;

    OtherPersonTaskListener(CaseDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        String caseNo = task.getExecution().getProcessBusinessKey();
        List<String> steps = StepProperties.of(task).list(OTHER_THAN);
        if (task.getAssignee() != null && !steps.isEmpty() && decisions.hasDecided(caseNo, task.getAssignee(), steps)) {
            throw Refusal.of(
                    Refusal.Reason.FORBIDDEN, "DECIDED_BEFORE", "您参与过本案的决定，“%s”应由没有参与的人办理".formatted(task.getName()));
        }
    }
}

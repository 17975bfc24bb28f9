package cn.kexie.step.process;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.step.CaseDecisions;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 不得由原决定人办理: whoever decided in the steps named, or took part in what is reviewed, neither claims this task nor is given it. */
@Component
class OtherPersonTaskListener implements TaskListener {

    private static final String OTHER_THAN = "otherThan";

    private final CaseDecisions decisions;

    OtherPersonTaskListener(CaseDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getAssignee() != null) {
            check(task, CaseNo.of(task.getExecution().getProcessBusinessKey()), StepProperties.of(task));
        }
    }

    private void check(DelegateTask task, CaseNo caseNo, StepProperties properties) {
        List<String> steps = properties.list(OTHER_THAN);
        if (!steps.isEmpty() && decisions.hasDecided(caseNo, UserId.of(task.getAssignee()), steps)) {
            throw Refusal.of(
                    Refusal.Reason.FORBIDDEN,
                    "DECIDED_BEFORE",
                    "参与过本案决定的人不能办理“%s”，请由没有参与的人办理".formatted(task.getName()));
        }
        if (properties.find(RecordDecisionTaskListener.INDEPENDENT).isPresent()) {
            decisions.requireIndependent(caseNo, UserId.of(task.getAssignee()));
        }
    }
}

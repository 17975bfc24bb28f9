package cn.kexie.contest.staffing.process;

import cn.kexie.contest.staffing.JudgeChanges;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 办理专家变动. */
@Component
class CarryOutChangeDelegate implements JavaDelegate {

    private final JudgeChanges changes;

    CarryOutChangeDelegate(JudgeChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.carryOut(
                execution.getProcessBusinessKey(), (Integer) execution.getVariable(JudgeChangeVariables.CHANGE_NO));
    }
}

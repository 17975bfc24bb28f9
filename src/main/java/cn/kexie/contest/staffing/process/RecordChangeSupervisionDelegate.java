package cn.kexie.contest.staffing.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.contest.staffing.JudgeChangeDecision;
import cn.kexie.contest.staffing.JudgeChanges;
import cn.kexie.engine.SubmittedAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记监督组对专家变动的意见. */
@Component
class RecordChangeSupervisionDelegate implements JavaDelegate {

    private final JudgeChanges changes;

    RecordChangeSupervisionDelegate(JudgeChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        boolean agreed = changes.supervise(
                execution.getProcessBusinessKey(),
                (Integer) execution.getVariable(JudgeChangeVariables.CHANGE_NO),
                answers.choice(JudgeChangeVariables.DECISION, JudgeChangeDecision.class),
                DecidedTask.of(execution));
        execution.setVariable(JudgeChangeVariables.SUPERVISION_AGREES, agreed);
    }
}

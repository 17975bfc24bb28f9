package cn.kexie.contest.staffing.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.contest.staffing.JudgeChangeDecision;
import cn.kexie.contest.staffing.JudgeChanges;
import cn.kexie.engine.SubmittedAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记组委会对专家变动的意见. */
@Component
class RecordChangeReviewDelegate implements JavaDelegate {

    private final JudgeChanges changes;

    RecordChangeReviewDelegate(JudgeChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        boolean agreed = changes.review(
                execution.getProcessBusinessKey(),
                (Integer) execution.getVariable(JudgeChangeVariables.CHANGE_NO),
                answers.choice(JudgeChangeVariables.DECISION, JudgeChangeDecision.class),
                DecidedTask.of(execution));
        execution.setVariable(JudgeChangeVariables.OFFICE_AGREES, agreed);
    }
}

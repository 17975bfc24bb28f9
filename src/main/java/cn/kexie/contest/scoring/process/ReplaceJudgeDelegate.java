package cn.kexie.contest.scoring.process;

import cn.kexie.contest.scoring.SheetSubmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 更换逾期专家. */
@Component
class ReplaceJudgeDelegate implements JavaDelegate {

    private final SheetSubmission submission;

    ReplaceJudgeDelegate(SheetSubmission submission) {
        this.submission = submission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        submission.replaceJudge(
                (String) execution.getVariable(JudgingVariables.CONTEST_NO),
                (Integer) execution.getVariable(JudgingVariables.STAGE),
                (Integer) execution.getVariable(JudgingVariables.JUDGE_NO));
    }
}

package cn.kexie.contest.scoring.process;

import cn.kexie.contest.scoring.SheetSubmission;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 提交评分表. */
@Component
class SubmitSheetsDelegate implements JavaDelegate {

    private final SheetSubmission submission;

    SubmitSheetsDelegate(SheetSubmission submission) {
        this.submission = submission;
    }

    @Override
    public void execute(DelegateExecution execution) {
        submission.submit(
                (String) execution.getVariable(JudgingVariables.CONTEST_NO),
                (Integer) execution.getVariable(JudgingVariables.STAGE),
                (Integer) execution.getVariable(JudgingVariables.JUDGE_NO));
    }
}

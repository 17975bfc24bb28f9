package cn.kexie.acceptance.process;

import cn.kexie.acceptance.Corrections;
import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 制发补正通知书; the answers of the examiner are still those of this transaction. */
@Component
class RequestCorrectionsDelegate implements JavaDelegate {

    private final Corrections corrections;

    RequestCorrectionsDelegate(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        Deadline period = corrections.request(
                CaseNo.of(execution.getProcessBusinessKey()),
                answers.list(AcceptanceVariables.CORRECTION_ITEMS),
                answers.text(AcceptanceVariables.CORRECTION_REASONS),
                answers.text(AcceptanceVariables.OPINION));
        execution.setVariables(DeadlineVariables.of(period));
    }
}

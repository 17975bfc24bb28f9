package cn.kexie.acceptance.process;

import cn.kexie.acceptance.Acceptance;
import cn.kexie.acceptance.Examination;
import cn.kexie.acceptance.ExaminationDecision;
import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.platform.identity.CaseNo;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记审查结论. */
@Component
class RecordExaminationDelegate implements JavaDelegate {

    private final Acceptance acceptance;

    RecordExaminationDelegate(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        ExaminationDecision decision = answers.choice(AcceptanceVariables.DECISION, ExaminationDecision.class);
        acceptance.record(
                CaseNo.of(execution.getProcessBusinessKey()),
                new Examination(
                        decision,
                        answers.list(AcceptanceVariables.CORRECTION_ITEMS),
                        answers.text(AcceptanceVariables.CORRECTION_REASONS),
                        answers.text(AcceptanceVariables.TRANSFER_TO),
                        DecidedTask.of(execution)));
        execution.setVariable(AcceptanceVariables.EXAMINATION_DECISION, decision.name());
    }
}

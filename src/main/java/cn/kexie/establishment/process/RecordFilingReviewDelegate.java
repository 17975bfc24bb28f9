package cn.kexie.establishment.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.establishment.EstablishmentRecord;
import cn.kexie.establishment.FilingDecision;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记备案审查结论. */
@Component
class RecordFilingReviewDelegate implements JavaDelegate {

    private final EstablishmentRecord record;

    RecordFilingReviewDelegate(EstablishmentRecord record) {
        this.record = record;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        FilingDecision decision = answers.choice(EstablishmentVariables.DECISION, FilingDecision.class);
        record.decide(execution.getProcessBusinessKey(), decision, DecidedTask.of(execution))
                .map(DeadlineVariables::of)
                .ifPresent(execution::setVariables);
        execution.setVariable(EstablishmentVariables.FILING_DECISION, decision.name());
    }
}

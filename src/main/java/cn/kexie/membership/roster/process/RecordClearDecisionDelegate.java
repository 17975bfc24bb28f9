package cn.kexie.membership.roster.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.roster.RosterChoice;
import cn.kexie.membership.roster.RosterReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记对明确符合人员的决定. */
@Component
class RecordClearDecisionDelegate implements JavaDelegate {

    private final RosterReview review;

    RecordClearDecisionDelegate(RosterReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        RosterChoice choice = answers.choice(RosterVariables.DECISION, RosterChoice.class);
        review.recordClear(execution.getProcessBusinessKey(), choice, DecidedTask.of(execution));
        execution.setVariable(RosterVariables.CLEAR_DECISION, choice.name());
    }
}

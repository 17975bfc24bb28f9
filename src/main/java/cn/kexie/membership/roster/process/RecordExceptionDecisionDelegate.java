package cn.kexie.membership.roster.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.membership.roster.RosterChoice;
import cn.kexie.membership.roster.RosterReview;
import cn.kexie.membership.roster.RosterVote;
import cn.kexie.platform.identity.CaseNo;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记对例外人员的决定. */
@Component
class RecordExceptionDecisionDelegate implements JavaDelegate {

    private final RosterReview review;
    private final RosterVote vote;

    RecordExceptionDecisionDelegate(RosterReview review, RosterVote vote) {
        this.review = review;
        this.vote = vote;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        ExceptionTask.offer(
                execution,
                review.decideExceptions(
                        CaseNo.of(execution.getProcessBusinessKey()),
                        answers.choice(RosterVariables.DECISION, RosterChoice.class),
                        answers.list(RosterVariables.CHOSEN_ROWS).stream()
                                .map(Integer::valueOf)
                                .collect(Collectors.toSet()),
                        DecidedTask.of(execution)));
        execution.setVariable(RosterVariables.REFERRED, vote.awaited(CaseNo.of(execution.getProcessBusinessKey())));
    }
}

package cn.kexie.contest.award.process;

import cn.kexie.casefile.process.EndedStep;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.contest.award.AwardReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记表决结果（其他奖项）. */
@Component
class RecordAwardVoteDelegate implements JavaDelegate {

    private final AwardReview review;

    RecordAwardVoteDelegate(AwardReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        VoteOutcome outcome = VoteOutcome.valueOf((String) execution.getVariable(AwardVariables.VOTE_OUTCOME));
        review.recordVote(execution.getProcessBusinessKey(), outcome, EndedStep.of(execution, outcome.text()));
        execution.setVariable(AwardVariables.VOTE_ADOPTED, outcome == VoteOutcome.ADOPTED);
    }
}

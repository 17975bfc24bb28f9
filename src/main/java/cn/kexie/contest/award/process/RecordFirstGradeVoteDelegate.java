package cn.kexie.contest.award.process;

import cn.kexie.casefile.process.EndedStep;
import cn.kexie.committee.VoteOutcome;
import cn.kexie.contest.award.AwardReview;
import cn.kexie.contest.award.AwardReview.Proposal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记表决结果（最高奖级）. */
@Component
class RecordFirstGradeVoteDelegate implements JavaDelegate {

    private final AwardReview review;

    RecordFirstGradeVoteDelegate(AwardReview review) {
        this.review = review;
    }

    /** The other grades come to the vote next. */
    @Override
    public void execute(DelegateExecution execution) {
        VoteOutcome outcome = VoteOutcome.valueOf((String) execution.getVariable(AwardVariables.VOTE_OUTCOME));
        Proposal proposal =
                review.recordVote(execution.getProcessBusinessKey(), outcome, EndedStep.of(execution, outcome.text()));
        execution.setVariable(AwardVariables.VOTE_ADOPTED, outcome == VoteOutcome.ADOPTED);
        execution.setVariable(AwardVariables.VOTE_SUBJECT, proposal.otherSubject());
    }
}

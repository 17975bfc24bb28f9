package cn.kexie.contest.award.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.contest.award.AwardReview;
import cn.kexie.contest.award.AwardReview.Confirmation;
import cn.kexie.contest.award.AwardReview.Proposal;
import cn.kexie.contest.award.BoundaryTies;
import cn.kexie.contest.award.RankingDecision;
import cn.kexie.engine.SubmittedAnswers;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记审核结果. */
@Component
class RecordRankingReviewDelegate implements JavaDelegate {

    private final AwardReview review;

    RecordRankingReviewDelegate(AwardReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        answers.choice(AwardVariables.DECISION, RankingDecision.class);
        Proposal proposal = review.confirm(execution.getProcessBusinessKey(), confirmation(answers, execution));
        execution.setVariable(AwardVariables.FIRST_GRADE_PROPOSED, proposal.firstGrade());
        execution.setVariable(AwardVariables.OTHER_GRADES_PROPOSED, proposal.otherGrades());
        execution.setVariable(AwardVariables.FIRST_VOTE_SUBJECT, proposal.firstSubject());
        execution.setVariable(AwardVariables.OTHER_VOTE_SUBJECT, proposal.otherSubject());
    }

    private static Confirmation confirmation(SubmittedAnswers answers, DelegateExecution execution) {
        return new Confirmation(
                answers.text(AwardVariables.BOUNDARY_TIES) == null
                        ? BoundaryTies.BOTH_IN
                        : answers.choice(AwardVariables.BOUNDARY_TIES, BoundaryTies.class),
                Set.copyOf(answers.list(AwardVariables.EMPTY_GRADES)),
                DecidedTask.of(execution));
    }
}

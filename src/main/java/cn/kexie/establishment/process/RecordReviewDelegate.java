package cn.kexie.establishment.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.establishment.EstablishmentReview;
import cn.kexie.establishment.ReviewDecision;
import cn.kexie.establishment.ReviewOpinion;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记审核意见. */
@Component
class RecordReviewDelegate implements JavaDelegate {

    private final EstablishmentReview review;

    RecordReviewDelegate(EstablishmentReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        ReviewDecision decision = answers.choice(EstablishmentVariables.DECISION, ReviewDecision.class);
        review.record(
                execution.getProcessBusinessKey(),
                new ReviewOpinion(decision, answers.text(EstablishmentVariables.ADVISER), DecidedTask.of(execution)));
        execution.setVariable(EstablishmentVariables.REVIEW_DECISION, decision.name());
    }
}

package cn.kexie.establishment.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.establishment.EstablishmentReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记延长期限. */
@Component
class ExtendReviewDelegate implements JavaDelegate {

    private final EstablishmentReview review;

    ExtendReviewDelegate(EstablishmentReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String reason = SubmittedAnswers.of(execution).text(EstablishmentVariables.OPINION);
        execution.setVariables(DeadlineVariables.of(review.extend(execution.getProcessBusinessKey(), reason)));
    }
}

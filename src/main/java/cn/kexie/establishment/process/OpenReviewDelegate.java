package cn.kexie.establishment.process;

import cn.kexie.establishment.EstablishmentReview;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动审核期限，确定征求意见单位. */
@Component
class OpenReviewDelegate implements JavaDelegate {

    private final EstablishmentReview review;

    OpenReviewDelegate(EstablishmentReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewTask.set(execution, review.open(execution.getProcessBusinessKey(), (String)
                execution.getVariable(EstablishmentVariables.CO_OPINION_PARTNER)));
    }
}

package cn.kexie.establishment.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.engine.JsonVariable;
import cn.kexie.engine.StaffChoices;
import cn.kexie.engine.StaffChoices.StaffChoice;
import cn.kexie.establishment.EstablishmentReview.ReviewPeriod;
import cn.kexie.establishment.ReviewOpinion;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** Gives the tasks of the review their deadlines and choices. */
final class ReviewTask {

    private static final StaffChoice BY_REVIEWER = new StaffChoice("由审核人本人担任", ReviewOpinion.REVIEWER);

    private ReviewTask() {}

    static void set(DelegateExecution execution, ReviewPeriod period) {
        execution.setVariables(DeadlineVariables.of(period.deadline()));
        execution.setVariables(DeadlineVariables.of(period.coOpinion()));
        execution.setVariable(EstablishmentVariables.CO_OPINION_REQUIRED, period.coOpinionBody() != null);
        execution.setVariable(EstablishmentVariables.CO_OPINION_BODY, period.coOpinionBody());
        execution.setVariable(
                EstablishmentVariables.ADVISER_OPTIONS,
                JsonVariable.of(StaffChoices.ofGroup(execution, "review." + period.authorityCode(), BY_REVIEWER)));
    }
}

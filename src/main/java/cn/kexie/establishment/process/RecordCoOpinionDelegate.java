package cn.kexie.establishment.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.establishment.CoOpinionDecision;
import cn.kexie.establishment.CoOpinions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记工商联、国资委的答复. */
@Component
class RecordCoOpinionDelegate implements JavaDelegate {

    private final CoOpinions coOpinions;

    RecordCoOpinionDelegate(CoOpinions coOpinions) {
        this.coOpinions = coOpinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        coOpinions.record(
                execution.getProcessBusinessKey(),
                answers.choice(EstablishmentVariables.DECISION, CoOpinionDecision.class),
                DecidedTask.of(execution));
        execution.setVariable(EstablishmentVariables.CO_OPINION_REQUIRED, false);
    }
}

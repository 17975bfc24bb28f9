package cn.kexie.establishment.process;

import cn.kexie.casefile.process.EndedStep;
import cn.kexie.establishment.CoOpinions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记视为无异议. */
@Component
class RecordSilenceDelegate implements JavaDelegate {

    private final CoOpinions coOpinions;

    RecordSilenceDelegate(CoOpinions coOpinions) {
        this.coOpinions = coOpinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        coOpinions.recordSilence(execution.getProcessBusinessKey(), EndedStep.silence(execution));
        execution.setVariable(EstablishmentVariables.CO_OPINION_REQUIRED, false);
    }
}

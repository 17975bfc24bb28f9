package cn.kexie.contest.entry.process;

import cn.kexie.casefile.process.EndedStep;
import cn.kexie.contest.entry.EntryRecommendation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记未表态. */
@Component
class RecordRecommendationSilenceDelegate implements JavaDelegate {

    private final EntryRecommendation recommendation;

    RecordRecommendationSilenceDelegate(EntryRecommendation recommendation) {
        this.recommendation = recommendation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recommendation.recordSilence(execution.getProcessBusinessKey(), EndedStep.silence(execution));
    }
}

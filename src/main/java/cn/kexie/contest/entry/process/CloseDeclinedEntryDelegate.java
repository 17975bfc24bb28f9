package cn.kexie.contest.entry.process;

import cn.kexie.contest.entry.EntryRecommendation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记不予推荐. */
@Component
class CloseDeclinedEntryDelegate implements JavaDelegate {

    private final EntryRecommendation recommendation;

    CloseDeclinedEntryDelegate(EntryRecommendation recommendation) {
        this.recommendation = recommendation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recommendation.closeDeclined(execution.getProcessBusinessKey());
    }
}

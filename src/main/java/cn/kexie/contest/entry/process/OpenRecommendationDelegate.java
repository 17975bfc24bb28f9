package cn.kexie.contest.entry.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.contest.entry.EntryRecommendation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动推荐期限. */
@Component
class OpenRecommendationDelegate implements JavaDelegate {

    private final EntryRecommendation recommendation;

    OpenRecommendationDelegate(EntryRecommendation recommendation) {
        this.recommendation = recommendation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(recommendation.open(execution.getProcessBusinessKey())));
    }
}

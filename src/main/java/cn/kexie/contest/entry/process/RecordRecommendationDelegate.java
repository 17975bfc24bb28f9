package cn.kexie.contest.entry.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.contest.entry.EntryRecommendation;
import cn.kexie.contest.entry.RecommendationDecision;
import cn.kexie.engine.SubmittedAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记推荐意见. */
@Component
class RecordRecommendationDelegate implements JavaDelegate {

    private final EntryRecommendation recommendation;

    RecordRecommendationDelegate(EntryRecommendation recommendation) {
        this.recommendation = recommendation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        RecommendationDecision decision = answers.choice(EntryVariables.DECISION, RecommendationDecision.class);
        recommendation.record(execution.getProcessBusinessKey(), decision, DecidedTask.of(execution));
        execution.setVariable(EntryVariables.RECOMMENDATION, decision.name());
    }
}

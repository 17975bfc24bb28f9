package cn.kexie.contest.award.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.contest.award.Commendation;
import cn.kexie.contest.award.CommendationDecision;
import cn.kexie.engine.SubmittedAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记表彰审批结果. */
@Component
class RecordCommendationDecisionDelegate implements JavaDelegate {

    private final Commendation commendation;

    RecordCommendationDecisionDelegate(Commendation commendation) {
        this.commendation = commendation;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        CommendationDecision decision = answers.choice(AwardVariables.DECISION, CommendationDecision.class);
        commendation.decide(execution.getProcessBusinessKey(), decision, DecidedTask.of(execution));
        execution.setVariable(AwardVariables.COMMENDATION_APPROVED, decision == CommendationDecision.APPROVE);
    }
}

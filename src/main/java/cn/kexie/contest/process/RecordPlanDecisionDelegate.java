package cn.kexie.contest.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.contest.planning.ContestPublication;
import cn.kexie.contest.planning.PlanDecision;
import cn.kexie.engine.SubmittedAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记审批意见. */
@Component
class RecordPlanDecisionDelegate implements JavaDelegate {

    private final ContestPublication publication;

    RecordPlanDecisionDelegate(ContestPublication publication) {
        this.publication = publication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        PlanDecision choice = answers.choice(ContestVariables.DECISION, PlanDecision.class);
        publication.recordDecision(execution.getProcessBusinessKey(), choice, DecidedTask.of(execution));
        execution.setVariable(ContestVariables.PLAN_DECISION, choice.name());
    }
}

package cn.kexie.contest.process;

import cn.kexie.contest.ContestPublication;
import cn.kexie.contest.PlanDecision;
import cn.kexie.engine.SubmittedAnswers;
import cn.kexie.engine.TaskActor;
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
        publication.recordDecision(
                execution.getProcessBusinessKey(),
                choice,
                answers.text(ContestVariables.OPINION),
                TaskActor.of(execution).userId());
        execution.setVariable(ContestVariables.PLAN_DECISION, choice.name());
    }
}

package cn.kexie.contest.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.contest.planning.ContestArrangements;
import cn.kexie.contest.planning.DrawArrangement;
import cn.kexie.engine.SubmittedAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记抽取安排. */
@Component
class RecordDrawArrangementDelegate implements JavaDelegate {

    private final ContestArrangements arrangements;

    RecordDrawArrangementDelegate(ContestArrangements arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        DrawArrangement choice = answers.choice(ContestVariables.DECISION, DrawArrangement.class);
        arrangements.recordDraw(execution.getProcessBusinessKey(), choice, DecidedTask.of(execution));
        execution.setVariable(ContestVariables.DRAW_ARRANGEMENT, choice.name());
    }
}

package cn.kexie.contest.process;

import cn.kexie.casefile.process.DecidedTask;
import cn.kexie.contest.planning.ContestArrangements;
import cn.kexie.contest.planning.PanelArrangement;
import cn.kexie.engine.SubmittedAnswers;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记对评分不足的处理意见. */
@Component
class RecordPanelArrangementDelegate implements JavaDelegate {

    private final ContestArrangements arrangements;

    RecordPanelArrangementDelegate(ContestArrangements arrangements) {
        this.arrangements = arrangements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmittedAnswers answers = SubmittedAnswers.of(execution);
        PanelArrangement choice = answers.choice(ContestVariables.DECISION, PanelArrangement.class);
        arrangements.recordPanels(execution.getProcessBusinessKey(), choice, DecidedTask.of(execution));
        execution.setVariable(ContestVariables.PANEL_ARRANGEMENT, choice.name());
    }
}

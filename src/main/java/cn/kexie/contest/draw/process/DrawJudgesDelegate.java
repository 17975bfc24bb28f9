package cn.kexie.contest.draw.process;

import cn.kexie.contest.draw.JudgeDraw;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 抽取评审专家. */
@Component
class DrawJudgesDelegate implements JavaDelegate {

    private final JudgeDraw draw;

    DrawJudgesDelegate(JudgeDraw draw) {
        this.draw = draw;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String outcome = draw.draw(execution.getProcessBusinessKey()).name();
        execution.setVariable(DrawVariables.DRAW_OUTCOME, outcome);
    }
}

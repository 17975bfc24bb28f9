package cn.kexie.contest.scoring.process;

import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.contest.scoring.JudgingRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 启动评审期限. */
@Component
class OpenBoardDelegate implements JavaDelegate {

    private final JudgingRounds rounds;

    OpenBoardDelegate(JudgingRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariables(DeadlineVariables.of(rounds.period(execution.getProcessBusinessKey())));
    }
}

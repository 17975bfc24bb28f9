package cn.kexie.contest.scoring.process;

import cn.kexie.contest.scoring.JudgingRounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 开始评审. */
@Component
class StartJudgingDelegate implements JavaDelegate {

    private final JudgingRounds rounds;

    StartJudgingDelegate(JudgingRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.begin(execution.getProcessBusinessKey());
    }
}

package cn.kexie.contest.scoring.process;

import cn.kexie.casefile.WordsOfProgram;
import cn.kexie.contest.Contests;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.scoring.JudgingRounds;
import cn.kexie.contest.scoring.SheetSubmission;
import cn.kexie.engine.access.AccessFixture;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The engine's side of scoring on the engine of the process tests. */
public final class JudgingBeans {

    private JudgingBeans() {}

    /** The delegates of process {@code contest-judging}, and {@code startJudgingDelegate} of {@code contest}. */
    public static Object[] of(JudgingRounds rounds, SheetSubmission submission) {
        return new Object[] {
            new StartJudgingDelegate(rounds),
            new OpenBoardDelegate(rounds),
            new SubmitSheetsDelegate(submission),
            new ReplaceJudgeDelegate(submission)
        };
    }

    static CamundaJudging tasks(ProcessEngine engine, Contests contests, ContestJudges judges) {
        return new CamundaJudging(
                engine.getRuntimeService(),
                engine.getTaskService(),
                AccessFixture.rights(engine.getIdentityService()),
                contests,
                judges,
                new WordsOfProgram(),
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getCommandExecutorTxRequired());
    }
}

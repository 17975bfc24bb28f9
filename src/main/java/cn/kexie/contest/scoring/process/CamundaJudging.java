package cn.kexie.contest.scoring.process;

import cn.kexie.casefile.ClosedProcess;
import cn.kexie.casefile.ProcedureWords;
import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.Boards;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.pool.Judge;
import cn.kexie.contest.scoring.JudgingProcess;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** One instance of {@code contest-judging} for each judge and stage. */
@Component
class CamundaJudging implements Boards, JudgingProcess, ClosedProcess {

    private static final String KEY = "contest-judging";
    private static final String ENDED = KEY + ".ended";
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final EngineRights rights;
    private final Contests contests;
    private final ContestJudges judges;
    private final ProcedureWords words;
    private final CommandExecutor commands;

    CamundaJudging(
            RuntimeService runtime,
            TaskService tasks,
            EngineRights rights,
            Contests contests,
            ContestJudges judges,
            ProcedureWords words,
            @Qualifier("commandExecutorTxRequired") CommandExecutor commands) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.rights = rights;
        this.contests = contests;
        this.judges = judges;
        this.words = words;
        this.commands = commands;
    }

    @Override
    public String key() {
        return KEY;
    }

    /** Under the lock of the contest: two works given to a judge at the same time make one task. */
    @Override
    public void opened(String contestNo, int stage, Set<Integer> judgeNos) {
        if (judgeNos.isEmpty()) {
            return;
        }
        Contest contest = contests.lock(contestNo);
        String procedureName =
                words.of(CaseNo.of(contestNo), Contests.PROCEDURE).name();
        // One command for all: what it makes is stored together, in batches.
        rights.ofNobody(() -> commands.execute(context -> {
            Set<Integer> without = new HashSet<>(judgeNos);
            without.removeAll(new OpenInstances(runtime, KEY).judges(contestNo, stage));
            judges.of(contestNo).stream()
                    .filter(judge -> without.contains(judge.judgeNo()))
                    .forEach(judge -> start(contest, procedureName, stage, judge));
            return null;
        }));
    }

    @Override
    public Optional<OffsetDateTime> due(String contestNo, UserId userId) {
        return rights
                .ofNobody(() -> tasks.createTaskQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(contestNo)
                        .taskAssignee(userId.value())
                        .list())
                .stream()
                .map(Task::getDueDate)
                .map(due -> ChinaTime.of(due.toInstant()))
                .min(OffsetDateTime::compareTo);
    }

    @Override
    public void nothingLeft(String contestNo, int stage, int judgeNo) {
        rights.ofNobody(() -> runtime.createMessageCorrelation(ENDED)
                .processInstanceBusinessKey(contestNo)
                .processInstanceVariableEquals(JudgingVariables.STAGE, stage)
                .processInstanceVariableEquals(JudgingVariables.JUDGE_NO, judgeNo)
                .correlateAllWithResult());
    }

    @Override
    public void abandoned(String contestNo) {
        rights.ofNobody(() -> runtime.createMessageCorrelation(ENDED)
                .processInstanceBusinessKey(contestNo)
                .correlateAllWithResult());
    }

    private void start(Contest contest, String procedureName, int stage, Judge judge) {
        Map<String, Object> variables = Map.of(
                JudgingVariables.CONTEST_NO, contest.contestNo(),
                JudgingVariables.CASE_NO, contest.contestNo(),
                JudgingVariables.STAGE, stage,
                JudgingVariables.JUDGE_NO, judge.judgeNo(),
                JudgingVariables.JUDGE_USER_ID, judge.userId().value(),
                JudgingVariables.PROCEDURE_NAME, procedureName,
                JudgingVariables.APPLICANT_NAME, contest.organiser().name());
        String frozen =
                contest.rules() == null ? null : contest.rules().definitions().get(KEY);
        if (frozen == null) {
            runtime.startProcessInstanceByKey(KEY, contest.contestNo(), variables);
        } else {
            runtime.startProcessInstanceById(frozen, contest.contestNo(), variables);
        }
    }
}

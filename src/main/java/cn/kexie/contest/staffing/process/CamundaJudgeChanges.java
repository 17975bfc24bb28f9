package cn.kexie.contest.staffing.process;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.casefile.ProcedureWords;
import cn.kexie.contest.Contests;
import cn.kexie.contest.staffing.JudgeChangeProcess;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.identity.CaseNo;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** One instance of {@code judge-change} for each change, under the number of its contest. */
@Component
class CamundaJudgeChanges implements JudgeChangeProcess {

    static final String KEY = "judge-change";
    private static final String JUDGING_OVER = KEY + ".judgingOver";
    private static final String PERIOD = "JUDGE_CHANGE";

    private final RuntimeService runtime;
    private final EngineRights rights;
    private final Contests contests;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final ProcedureWords words;

    CamundaJudgeChanges(
            RuntimeService runtime,
            EngineRights rights,
            Contests contests,
            Deadlines deadlines,
            TimeLimits timeLimits,
            ProcedureWords words) {
        this.runtime = runtime;
        this.rights = rights;
        this.contests = contests;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.words = words;
    }

    @Override
    public void requested(String contestNo, int changeNo, String text) {
        Map<String, Object> variables =
                new HashMap<>(DeadlineVariables.of(deadlines.reckon(CaseNo.of(contestNo), timeLimits.of(PERIOD))));
        variables.put(JudgeChangeVariables.CASE_NO, contestNo);
        variables.put(
                JudgeChangeVariables.APPLICANT_NAME,
                contests.get(contestNo).organiser().name());
        variables.put(
                JudgeChangeVariables.PROCEDURE_NAME,
                words.of(CaseNo.of(contestNo), Contests.PROCEDURE).name());
        variables.put(JudgeChangeVariables.CHANGE_NO, changeNo);
        variables.put(JudgeChangeVariables.CHANGE_TEXT, text);
        rights.ofNobody(() -> runtime.startProcessInstanceByKey(KEY, contestNo, variables));
    }

    @Override
    public void judgingOver(String contestNo) {
        rights.ofNobody(() -> runtime.createMessageCorrelation(JUDGING_OVER)
                .processInstanceBusinessKey(contestNo)
                .correlateAllWithResult());
    }
}

package cn.kexie.contest.process;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.process.DeadlineVariables;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestProcess;
import cn.kexie.engine.Messages;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Staff may start and drive no process themselves; whether they may do what drives it has been asked before. */
@Component
class CamundaContestProcess implements ContestProcess {

    private static final String KEY = "contest";
    private static final String FORMAL_CHECKS_FINISHED = KEY + ".formalChecksFinished";
    private static final String ROUND_FINISHED = KEY + ".roundFinished";
    private static final String WINDOW_MOVED = KEY + ".windowMoved";
    private static final String CANCELLED = KEY + ".cancelled";

    private final RuntimeService runtime;
    private final Messages messages;
    private final Deadlines deadlines;
    private final EngineRights rights;

    CamundaContestProcess(RuntimeService runtime, Messages messages, Deadlines deadlines, EngineRights rights) {
        this.runtime = runtime;
        this.messages = messages;
        this.deadlines = deadlines;
        this.rights = rights;
    }

    @Override
    public void planned(Contest contest) {
        Map<String, Object> variables = new HashMap<>(windowOf(contest));
        variables.put(ContestVariables.CASE_NO, contest.contestNo());
        variables.put(ContestVariables.APPLICANT_NAME, contest.organiser().name());
        variables.put(
                ContestVariables.COMMITTEE_GROUP, ContestGroups.committeeOf(contest.contestNo(), contest.organiser()));
        variables.put(ContestVariables.OBJECTION_GROUP, ContestGroups.supervisionOf(contest.contestNo()));
        deadlines
                .find(CaseNo.of(contest.contestNo()), "CONTEST_PLAN")
                .map(DeadlineVariables::of)
                .ifPresent(variables::putAll);
        rights.ofNobody(() -> runtime.startProcessInstanceByKey(KEY, contest.contestNo(), variables));
    }

    @Override
    public void formalChecksFinished(String contestNo) {
        tell(FORMAL_CHECKS_FINISHED, contestNo);
    }

    @Override
    public void roundFinished(String contestNo) {
        tell(ROUND_FINISHED, contestNo);
    }

    /** Whatever waits for the window begins anew with the new times. */
    @Override
    public void postponed(Contest contest) {
        rights.ofNobody(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(contest.contestNo(), KEY)
                    .list()
                    .forEach(instance -> runtime.setVariables(instance.getId(), windowOf(contest)));
            return null;
        });
        tell(WINDOW_MOVED, contest.contestNo());
    }

    @Override
    public void cancelled(String contestNo) {
        rights.ofNobody(() -> {
            messages.correlate(CANCELLED, CaseNo.of(contestNo));
            return null;
        });
    }

    /** Harmless when nothing waits for it. */
    private void tell(String message, String contestNo) {
        rights.ofNobody(() -> {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(contestNo)
                    .correlateAll();
            return null;
        });
    }

    private static Map<String, Object> windowOf(Contest contest) {
        return Map.of(
                ContestVariables.ENTRIES_OPEN, text(contest.entriesOpen()),
                ContestVariables.ENTRIES_CLOSE, text(contest.entriesClose()));
    }

    private static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}

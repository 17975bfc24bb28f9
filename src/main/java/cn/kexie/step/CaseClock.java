package cn.kexie.step;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.Period;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The periods of a case, as generic steps run them; a sentence for the timeline may name the last day, {@code {dueDate}}. */
@Service
@Transactional
public class CaseClock {

    private static final String DUE_DATE = "dueDate";

    private final StepProcedures procedures;
    private final StepTimeline timeline;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;

    CaseClock(
            StepProcedures procedures, StepTimeline timeline, Cases cases, Deadlines deadlines, TimeLimits timeLimits) {
        this.procedures = procedures;
        this.timeline = timeline;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
    }

    /** @param result under which name the result of the case keeps the last day, null to keep it not */
    public Deadline start(CaseNo caseNo, String code, String result, Alongside alongside) {
        CaseFile file = cases.lock(caseNo);
        timeline.leave(caseNo, alongside);
        Deadline deadline = deadlines.start(caseNo, period(file, code));
        if (result != null) {
            cases.conclude(caseNo, Map.of(result, deadline.dueDate().toString()));
        }
        return told(file, deadline, alongside);
    }

    /** Starts the period of a task beside which that of the case goes on. */
    public Deadline startForTask(CaseNo caseNo, String code, Alongside alongside) {
        CaseFile file = cases.lock(caseNo);
        timeline.leave(caseNo, alongside);
        return told(file, deadlines.reckon(caseNo, period(file, code)), alongside);
    }

    public void end(CaseNo caseNo, String code, Alongside alongside) {
        CaseFile file = cases.lock(caseNo);
        deadlines.end(caseNo, code);
        timeline.leave(caseNo, alongside);
        timeline.tell(file, alongside);
    }

    /** @param reason for the ledger of days */
    public void pause(CaseNo caseNo, String code, String reason, Alongside alongside) {
        CaseFile file = cases.lock(caseNo);
        deadlines.pause(caseNo, code, reason);
        timeline.leave(caseNo, alongside);
        timeline.tell(file, alongside);
    }

    public Deadline resume(CaseNo caseNo, String code, Alongside alongside) {
        CaseFile file = cases.lock(caseNo);
        timeline.leave(caseNo, alongside);
        return told(file, deadlines.resume(caseNo, code), alongside);
    }

    /**
     * Adds the working days of another period; once.
     *
     * @param extension code of the period that says how many
     */
    public Deadline extend(CaseNo caseNo, String code, String extension, Alongside alongside) {
        CaseFile file = cases.lock(caseNo);
        if (deadlines.isExtended(caseNo, code)) {
            throw Refusal.invalid(
                    "/decision",
                    "ALREADY_EXTENDED",
                    "%s只能延长一次，请选择其他结论".formatted(period(file, code).text()));
        }
        timeline.leave(caseNo, alongside);
        int days = period(file, extension).limit().amount();
        return told(file, deadlines.extend(caseNo, code, days, "理由见办理经过"), alongside);
    }

    private Deadline told(CaseFile file, Deadline deadline, Alongside alongside) {
        timeline.tell(file, alongside, DUE_DATE, deadline.dueDate().toString());
        return deadline;
    }

    private Period period(CaseFile file, String code) {
        return procedures
                .find(CasePeriods.class, file)
                .map(own -> own.period(file.caseNo(), code))
                .orElseGet(() -> timeLimits.of(code));
    }
}

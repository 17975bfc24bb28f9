package cn.kexie.step;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.Period;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.casefile.Cases;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What generic steps do to a case: move it, run a period, involve a body, tell the timeline. */
@Service
@Transactional
public class CaseSteps {

    private static final String DUE_DATE = "dueDate";

    private final StepProcedures procedures;
    private final StepSentences sentences;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;

    CaseSteps(
            StepProcedures procedures,
            StepSentences sentences,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits) {
        this.procedures = procedures;
        this.sentences = sentences;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
    }

    /** Moves the case; an end of its life ends what runs in it and what it holds. */
    public void move(String caseNo, String status, Alongside alongside) {
        CaseFile file = cases.lock(caseNo);
        CaseStatus next = procedures.status(file, status);
        if (next.open()) {
            alongside.over().forEach(period -> deadlines.end(caseNo, period));
            cases.move(file, next, alongside.stands());
        } else {
            deadlines.endAll(caseNo);
            cases.move(file, next, null);
            procedures.find(CaseEnding.class, file).ifPresent(ending -> ending.ended(caseNo));
        }
        tell(file, alongside);
    }

    /**
     * Starts a period. The sentence for the timeline may name its last day, {@code {dueDate}}.
     *
     * @param result under which name the result of the case keeps the last day, null to keep it not
     */
    public Deadline start(String caseNo, String code, String result, Alongside alongside) {
        CaseFile file = cases.lock(caseNo);
        leave(caseNo, alongside);
        Deadline deadline = deadlines.start(caseNo, period(file, code));
        if (result != null) {
            cases.conclude(caseNo, Map.of(result, deadline.dueDate().toString()));
        }
        if (alongside.event() != null) {
            String said = alongside.event().text();
            say(
                    caseNo,
                    alongside,
                    sentences.fill(said, file, DUE_DATE, deadline.dueDate().toString()));
        }
        return deadline;
    }

    public void end(String caseNo, String code, Alongside alongside) {
        CaseFile file = cases.lock(caseNo);
        deadlines.end(caseNo, code);
        leave(caseNo, alongside);
        tell(file, alongside);
    }

    /** An entry in the timeline. */
    public void note(String caseNo, Alongside alongside) {
        tell(cases.lock(caseNo), alongside);
    }

    /** Lets the staff of a body the procedure knows by this name read the case; answers the code of the body. */
    public String involve(String caseNo, String name) {
        CaseFile file = cases.lock(caseNo);
        Authority body = procedures.get(CaseBodies.class, file).body(caseNo, name);
        cases.involve(caseNo, body);
        return body.code();
    }

    private Period period(CaseFile file, String code) {
        return procedures
                .find(CasePeriods.class, file)
                .map(own -> own.period(file.caseNo(), code))
                .orElseGet(() -> timeLimits.of(code));
    }

    private void leave(String caseNo, Alongside alongside) {
        alongside.over().forEach(period -> deadlines.end(caseNo, period));
        if (alongside.stands() != null) {
            cases.step(caseNo, alongside.stands());
        }
    }

    private void tell(CaseFile file, Alongside alongside) {
        if (alongside.event() != null) {
            say(file.caseNo(), alongside, sentences.fill(alongside.event().text(), file));
        }
    }

    /** What somebody wrote in his own words follows the first colon. */
    private void say(String caseNo, Alongside alongside, String sentence) {
        String answer = alongside.answer();
        String text = answer == null || answer.isBlank() ? sentence : sentence + "：" + answer;
        cases.note(
                caseNo,
                new CaseEvent(alongside.event().event(), text, alongside.event().by()));
    }
}

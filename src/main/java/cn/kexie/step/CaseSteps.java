package cn.kexie.step;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.casefile.Cases;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import cn.kexie.platform.identity.CaseNo;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What generic steps do to a case: move it, involve a body, tell the timeline. */
@Service
@Transactional
public class CaseSteps {

    private final StepProcedures procedures;
    private final CaseEndings endings;
    private final StepTimeline timeline;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Bodies bodies;

    CaseSteps(
            StepProcedures procedures,
            CaseEndings endings,
            StepTimeline timeline,
            Cases cases,
            Deadlines deadlines,
            Bodies bodies) {
        this.procedures = procedures;
        this.endings = endings;
        this.timeline = timeline;
        this.cases = cases;
        this.deadlines = deadlines;
        this.bodies = bodies;
    }

    /** Moves the case; an end of its life ends what runs in it and what it holds. */
    public void move(CaseNo caseNo, String status, Alongside alongside) {
        CaseFile file = cases.lock(caseNo);
        CaseStatus next = procedures.status(file, status);
        if (next.open()) {
            alongside.over().forEach(period -> deadlines.end(caseNo, period));
            cases.move(file, next, alongside.stands());
        } else {
            deadlines.endAll(caseNo);
            cases.move(file, next, null);
            endings.end(file);
        }
        timeline.tell(file, alongside);
    }

    /** An entry in the timeline. */
    public void note(CaseNo caseNo, Alongside alongside) {
        CaseFile file = cases.lock(caseNo);
        timeline.leave(caseNo, alongside);
        timeline.tell(file, alongside);
    }

    /**
     * Lets the staff of another body read the case.
     *
     * @param name a kind of the register of bodies, {@code FEDERATION}: the one that is competent for the region of the 科协
     *     that handles the case; else a body the procedure knows by this name
     * @return empty where no body of this kind is competent
     */
    public Optional<Authority> involve(CaseNo caseNo, String name) {
        CaseFile file = cases.lock(caseNo);
        Optional<Authority> body = body(file, name);
        body.ifPresent(involved -> cases.involve(caseNo, involved));
        return body;
    }

    private Optional<Authority> body(CaseFile file, String name) {
        return Body.Kind.isOne(name)
                ? bodies.partner(new Body.Kind(name), file.authority().code())
                        .map(found -> new Authority(found.code(), found.name()))
                : Optional.of(procedures.get(CaseBodies.class, file).body(file.caseNo(), name));
    }
}

package cn.kexie.establishment;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.casefile.Opinion;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 审批: the leader decides; a decision becomes a 批复 or a 不予批准决定. */
@Service
@Transactional
public class EstablishmentApproval {

    static final String MEETING_PERIOD = "MEETING";
    private static final String LEADER = "审批领导";

    private final Establishments establishments;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final EstablishmentLetters letters;
    private final Clock clock;

    EstablishmentApproval(
            Establishments establishments,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            EstablishmentLetters letters,
            Clock clock) {
        this.establishments = establishments;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.letters = letters;
        this.clock = clock;
    }

    public void record(String caseNo, ApprovalDecision decision, Decided task) {
        cases.lock(caseNo);
        task.requireReason(decision.needsReason());
        cases.opinion(caseNo, task.opinion(decision, LEADER));
        if (decision == ApprovalDecision.RETURN) {
            cases.step(caseNo);
            cases.note(caseNo, new CaseEvent("RETURNED_TO_REVIEW", "审批退回重新审核", LEADER));
        }
    }

    /** Issues the 批复 and starts the period for the founding meeting. */
    public Deadline approve(String caseNo) {
        CaseFile file = cases.lock(caseNo);
        cases.moveOn(caseNo, EstablishmentStatus.APPROVED);
        deadlines.end(caseNo, EstablishmentReview.PERIOD);
        Establishment approved = establishments.get(caseNo).withApprovedOn(LocalDate.now(clock));
        establishments.save(approved);
        Deadline meeting = deadlines.start(caseNo, timeLimits.of(MEETING_PERIOD));
        String number = letters.approval(file, approved, meeting.dueDate());
        cases.note(caseNo, new CaseEvent("APPROVED", "同意组建，批复文号 %s".formatted(number), LEADER));
        return meeting;
    }

    public void reject(String caseNo) {
        CaseFile file = cases.lock(caseNo);
        cases.move(caseNo, EstablishmentStatus.REJECTED);
        deadlines.endAll(caseNo);
        letters.rejection(file, establishments.get(caseNo), reason(caseNo));
        cases.note(caseNo, new CaseEvent("REJECTED", "不予批准，理由见决定书", LEADER));
    }

    private String reason(String caseNo) {
        return cases.opinions(caseNo).stream()
                .map(CaseOpinion::opinion)
                .filter(opinion -> opinion.decision().equals(ApprovalDecision.REJECT.name()))
                .reduce((earlier, later) -> later)
                .map(Opinion::opinion)
                .orElseThrow();
    }
}

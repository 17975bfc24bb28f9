package cn.kexie.acceptance;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseEndings;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 不予受理: the case ends with a letter that says why. */
@Service
@Transactional
public class NonAcceptance {

    private final Cases cases;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final AcceptanceLetters letters;
    private final CaseEndings endings;

    NonAcceptance(
            Cases cases, Procedures procedures, Deadlines deadlines, AcceptanceLetters letters, CaseEndings endings) {
        this.cases = cases;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.letters = letters;
        this.endings = endings;
    }

    public void issue(CaseNo caseNo) {
        CaseFile file = procedures.lock(caseNo);
        CaseStatus next = procedures.of(file).notAccepted();
        cases.move(caseNo, next);
        deadlines.endAll(caseNo);
        if (!next.open()) {
            endings.end(file);
        }
        letters.refused(file, reason(caseNo));
        cases.note(caseNo, new CaseEvent("NOT_ACCEPTED", "申请不予受理，理由见通知书", Acceptance.EXAMINER));
    }

    private String reason(CaseNo caseNo) {
        List<CaseOpinion> opinions = cases.opinions(caseNo);
        return opinions.get(opinions.size() - 1).opinion().opinion();
    }
}

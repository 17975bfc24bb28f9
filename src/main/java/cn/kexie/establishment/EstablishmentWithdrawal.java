package cn.kexie.establishment;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回: at any step before filing; a 批复 already issued loses its effect. */
@Service
@Transactional
public class EstablishmentWithdrawal {

    private final Cases cases;
    private final Deadlines deadlines;
    private final EstablishmentLetters letters;
    private final EstablishmentProcess process;

    EstablishmentWithdrawal(
            Cases cases, Deadlines deadlines, EstablishmentLetters letters, EstablishmentProcess process) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.letters = letters;
        this.process = process;
    }

    /** @param reason of the applicant, shown to the reviewers */
    public void withdraw(String caseNo, String reason) {
        cases.lock(
                caseNo,
                "撤回",
                EstablishmentStatus.SUBMITTED,
                EstablishmentStatus.CORRECTION_REQUIRED,
                EstablishmentStatus.ACCEPTED,
                EstablishmentStatus.APPROVED,
                EstablishmentStatus.MEETING_REPORTED);
        cases.note(caseNo, new CaseEvent("WITHDRAWN", "申请人撤回申请：%s".formatted(reason), "申请人"));
        process.withdrawn(caseNo);
    }

    public void close(String caseNo) {
        cases.move(caseNo, EstablishmentStatus.WITHDRAWN);
        deadlines.endAll(caseNo);
        letters.revokeAll(caseNo, "申请人撤回申请");
    }
}

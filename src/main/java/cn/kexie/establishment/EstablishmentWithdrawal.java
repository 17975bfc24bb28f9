package cn.kexie.establishment;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回: at any step before filing; the process takes back a 批复 already issued. */
@Service
@Transactional
public class EstablishmentWithdrawal {

    private final Cases cases;
    private final EstablishmentProcess process;

    EstablishmentWithdrawal(Cases cases, EstablishmentProcess process) {
        this.cases = cases;
        this.process = process;
    }

    /** @param reason of the applicant, shown to the reviewers */
    public void withdraw(CaseNo caseNo, String reason) {
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
}

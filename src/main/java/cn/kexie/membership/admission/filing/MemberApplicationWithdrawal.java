package cn.kexie.membership.admission.filing;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.admission.MemberApplicationProcess;
import cn.kexie.membership.admission.MemberApplicationStatus;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回: at any step before the decision. */
@Service
@Transactional
public class MemberApplicationWithdrawal {

    private final Cases cases;
    private final MemberApplicationProcess process;

    MemberApplicationWithdrawal(Cases cases, MemberApplicationProcess process) {
        this.cases = cases;
        this.process = process;
    }

    /** @param reason of the applicant, shown to the reviewers */
    public void withdraw(CaseNo caseNo, String reason) {
        cases.lock(
                caseNo,
                "撤回",
                MemberApplicationStatus.SUBMITTED,
                MemberApplicationStatus.CORRECTION_REQUIRED,
                MemberApplicationStatus.UNDER_REVIEW);
        cases.note(caseNo, new CaseEvent("WITHDRAWN", "申请人撤回申请：%s".formatted(reason), "申请人"));
        process.withdrawn(caseNo);
    }
}

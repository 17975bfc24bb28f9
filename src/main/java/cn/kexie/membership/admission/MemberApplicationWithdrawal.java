package cn.kexie.membership.admission;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.publicity.Publicities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤回: at any step before the decision. */
@Service
@Transactional
public class MemberApplicationWithdrawal {

    private final MemberApplications applications;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Publicities publicities;
    private final MemberApplicationProcess process;

    MemberApplicationWithdrawal(
            MemberApplications applications,
            Cases cases,
            Deadlines deadlines,
            Publicities publicities,
            MemberApplicationProcess process) {
        this.applications = applications;
        this.cases = cases;
        this.deadlines = deadlines;
        this.publicities = publicities;
        this.process = process;
    }

    /** @param reason of the applicant, shown to the reviewers */
    public void withdraw(String caseNo, String reason) {
        cases.lock(
                caseNo,
                "撤回",
                MemberApplicationStatus.SUBMITTED,
                MemberApplicationStatus.CORRECTION_REQUIRED,
                MemberApplicationStatus.UNDER_REVIEW);
        cases.note(caseNo, new CaseEvent("WITHDRAWN", "申请人撤回申请：%s".formatted(reason), "申请人"));
        process.withdrawn(caseNo);
    }

    public void close(String caseNo) {
        publicities.cancel(caseNo);
        cases.move(caseNo, MemberApplicationStatus.WITHDRAWN);
        deadlines.endAll(caseNo);
        applications.change(caseNo, application -> application.withOpen(false));
    }

    /** No corrections in time: the acceptance has closed the case, the person may apply again. */
    public void closeLapsed(String caseNo) {
        applications.change(caseNo, application -> application.withOpen(false));
    }
}

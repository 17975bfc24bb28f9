package cn.kexie.membership.admission;

import cn.kexie.association.AssociationCancelled;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cancelling an association ends the applications it has not decided: nobody is admitted to what is no more. */
@Service
@Transactional
public class CancelledApplications {

    private static final String REASON = "企业科协已经注销，不再办理入会。";

    private final MemberApplications applications;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Publicities publicities;
    private final MemberApplicationProcess process;

    CancelledApplications(
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

    @EventListener
    void endAllOf(AssociationCancelled association) {
        applications.openAt(association.associationNo()).stream()
                .map(MemberApplication::caseNo)
                .forEach(process::associationCancelled);
    }

    /** Rejects the application without an appeal: there is nobody left to hear one. */
    public void close(CaseNo caseNo) {
        CaseFile file = cases.lock(caseNo);
        publicities.cancel(caseNo);
        if (!file.status().equals(MemberApplicationStatus.REJECTED.name())) {
            cases.move(caseNo, MemberApplicationStatus.REJECTED);
        }
        cases.step(caseNo);
        cases.conclude(caseNo, Map.of("reason", REASON));
        deadlines.endAll(caseNo);
        applications.change(
                caseNo, application -> application.withRejection(REASON).withOpen(false));
        cases.note(caseNo, new CaseEvent("REJECTED", "不予入会：" + REASON, "系统"));
    }
}

package cn.kexie.membership.admission;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.Eligibility;
import cn.kexie.membership.roll.Members;
import cn.kexie.membership.roll.NewMember;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 入会: what the rules say of an applicant, and what a decision in his favour does to the register of members. */
@Service
@Transactional
public class MemberAdmission {

    private final MemberApplications applications;
    private final Members members;
    private final Cases cases;
    private final Deadlines deadlines;

    MemberAdmission(MemberApplications applications, Members members, Cases cases, Deadlines deadlines) {
        this.applications = applications;
        this.members = members;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /** What the rules say of the applicant, as of the last correction. */
    @Transactional(readOnly = true)
    public Eligibility eligibility(CaseNo caseNo) {
        return applications.get(caseNo).eligibility();
    }

    /** Gives the member number and enters the member in the register; a second call changes nothing. */
    public void admit(CaseNo caseNo) {
        CaseFile file = cases.lock(caseNo);
        MemberApplication application = applications.get(caseNo);
        if (application.memberNo() == null) {
            String memberNo = members.admit(
                            application.associationNo(),
                            caseNo,
                            List.of(new NewMember(application.form(), application.eligibility())))
                    .get(0);
            applications.save(application.withMemberNo(memberNo).withOpen(false));
            cases.move(file, MemberApplicationStatus.APPROVED, null);
            cases.conclude(caseNo, Map.of("memberNo", memberNo));
            deadlines.endAll(caseNo);
            cases.note(caseNo, new CaseEvent("APPROVED", "同意入会，会员号 %s".formatted(memberNo), "企业科协"));
        }
    }
}

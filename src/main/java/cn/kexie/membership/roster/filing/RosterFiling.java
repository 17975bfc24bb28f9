package cn.kexie.membership.roster.filing;

import cn.kexie.association.Association;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.membership.admission.filing.MemberIntake;
import cn.kexie.membership.roster.RosterProcess;
import cn.kexie.membership.roster.RosterProcess.FiledRoster;
import cn.kexie.membership.roster.RosterStatus;
import cn.kexie.membership.roster.Rosters;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Person;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提交会员名册: all rows or none. */
@Service
@Transactional
public class RosterFiling {

    private final MemberIntake members;
    private final RosterIntake intake;
    private final FiledRosterRegister register;
    private final Cases cases;
    private final Consents consents;
    private final RosterProcess process;

    RosterFiling(
            MemberIntake members,
            RosterIntake intake,
            FiledRosterRegister register,
            Cases cases,
            Consents consents,
            RosterProcess process) {
        this.members = members;
        this.intake = intake;
        this.register = register;
        this.cases = cases;
        this.consents = consents;
        this.process = process;
    }

    /**
     * Files a roster and answers the number of its case; 422 with every bad row, and then nothing is stored.
     *
     * @param received is not read for an enterprise that may not file here
     */
    public String file(Applicant applicant, String associationNo, Supplier<ReceivedRoster> received) {
        Association association = members.openTo(applicant.unifiedSocialCreditCode(), associationNo);
        ReceivedRoster roster = received.get();
        List<Fault> faults = intake.faultsOf(associationNo, roster);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return open(applicant, association, roster).value();
    }

    private CaseNo open(Applicant applicant, Association association, ReceivedRoster roster) {
        CaseNo caseNo = cases.open(new NewCase(
                Rosters.PROCEDURE,
                Rosters.PREFIX,
                RosterStatus.SUBMITTED,
                applicant,
                new Authority(association.associationNo(), association.name()),
                false));
        keep(caseNo, association.associationNo(), roster);
        consents.record(
                caseNo,
                applicant.declarer(),
                roster.consentDeclared() ? ConsentBasis.DECLARED : ConsentBasis.PERSON,
                roster.rows().stream()
                        .map(form -> new Person(form.name(), form.mobile()))
                        .toList());
        cases.note(
                caseNo,
                new CaseEvent(
                        "SUBMITTED",
                        "名册已提交，共 %d 人，由%s秘书处审查".formatted(roster.rows().size(), association.name()),
                        "申请人"));
        if (roster.consentDeclared()) {
            cases.note(caseNo, new CaseEvent("CONSENT_DECLARED", "名册未逐人列明“个人信息告知同意”，提交即为企业声明已取得本人同意", "申请人"));
        }
        process.rosterFiled(new FiledRoster(caseNo, applicant.name(), association.associationNo()));
        return caseNo;
    }

    private void keep(CaseNo caseNo, String associationNo, ReceivedRoster roster) {
        try {
            register.add(caseNo, associationNo, roster.consentDeclared(), intake.judged(associationNo, roster));
        } catch (DuplicateKeyException meanwhile) {
            throw Refusal.conflict("CASE_ALREADY_OPEN", "名册中有人刚刚在另一份名册中提交，请等待其办结后重新提交");
        }
    }
}

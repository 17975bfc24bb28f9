package cn.kexie.membership.admission.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.association.Association;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Materials;
import cn.kexie.casefile.NewCase;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.admission.MemberApplicationProcess;
import cn.kexie.membership.admission.MemberApplicationProcess.FiledApplication;
import cn.kexie.membership.admission.MemberApplicationStatus;
import cn.kexie.membership.admission.MemberApplications;
import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Person;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提交入会申请: an enterprise files for one of its people. */
@Service
@Transactional
public class MemberApplicationFiling {

    private final MemberIntake intake;
    private final MemberApplications applications;
    private final Cases cases;
    private final Materials materials;
    private final Consents consents;
    private final MemberApplicationProcess process;

    MemberApplicationFiling(
            MemberIntake intake,
            MemberApplications applications,
            Cases cases,
            Materials materials,
            Consents consents,
            MemberApplicationProcess process) {
        this.intake = intake;
        this.applications = applications;
        this.cases = cases;
        this.materials = materials;
        this.consents = consents;
        this.process = process;
    }

    /**
     * Files an application and answers the number of its case.
     *
     * @param submitted the materials, which may have gaps of which the findings of the form know
     */
    public String file(
            Applicant applicant, String associationNo, Reading<MemberForm> reading, List<SubmittedMaterial> submitted) {
        String creditCode = applicant.unifiedSocialCreditCode();
        Association association = intake.openTo(creditCode, associationNo);
        MemberForm form = reading.value();
        Findings findings = reading.findings();
        intake.check(creditCode, associationNo, null, form, submitted, findings);
        findings.refuse();
        applications.refuseTwice(associationNo, form, null);
        return open(named(applicant, association), association, form, submitted).value();
    }

    private CaseNo open(
            Applicant applicant, Association association, MemberForm form, List<SubmittedMaterial> submitted) {
        String associationNo = association.associationNo();
        EligibilityRules.Ruling ruling = intake.rule(associationNo, form);
        CaseNo caseNo = cases.open(new NewCase(
                MemberApplications.PROCEDURE,
                "MEM",
                MemberApplicationStatus.SUBMITTED,
                applicant,
                new Authority(associationNo, association.name()),
                false));
        applications.file(caseNo, associationNo, form, ruling);
        consents.record(
                caseNo, applicant.declarer(), ConsentBasis.PERSON, List.of(new Person(form.name(), form.mobile())));
        submitted.forEach(material -> materials.attach(caseNo, material.item(), material.attachmentId()));
        cases.conclude(caseNo, Map.of("eligibility", ruling.eligibility().name()));
        cases.note(caseNo, new CaseEvent("SUBMITTED", "申请已提交，由%s秘书处审查".formatted(association.name()), "申请人"));
        process.applicationFiled(new FiledApplication(caseNo, applicant.name(), associationNo));
        return caseNo;
    }

    /** The register knows the name of the association's own enterprise better than the key does. */
    private static Applicant named(Applicant applicant, Association association) {
        Association.Enterprise own = association.enterprise();
        boolean same = own.unifiedSocialCreditCode().equals(applicant.unifiedSocialCreditCode());
        return same ? new Applicant(own.unifiedSocialCreditCode(), own.name()) : applicant;
    }
}

package cn.kexie.membership.admission.filing;

import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.acceptance.CorrectedApplication;
import cn.kexie.acceptance.Correction;
import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.FiledRules;
import cn.kexie.casefile.Materials;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.admission.MemberApplication;
import cn.kexie.membership.admission.MemberApplicationStatus;
import cn.kexie.membership.admission.MemberApplications;
import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.Masked;
import cn.kexie.platform.web.Reading;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Person;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 补正答复: exactly what was asked for is changed, and the corrected application is judged like a new one, by the rules of
 * its filing.
 */
@Service
@Transactional
public class MemberApplicationCorrections {

    private final MemberApplications applications;
    private final MemberIntake intake;
    private final CorrectedApplication corrected;
    private final Cases cases;
    private final Materials materials;
    private final Consents consents;
    private final AcceptanceProcess acceptance;
    private final FiledRules rules;

    MemberApplicationCorrections(
            MemberApplications applications,
            MemberIntake intake,
            CorrectedApplication corrected,
            Cases cases,
            Materials materials,
            Consents consents,
            AcceptanceProcess acceptance,
            FiledRules rules) {
        this.applications = applications;
        this.intake = intake;
        this.corrected = corrected;
        this.cases = cases;
        this.materials = materials;
        this.consents = consents;
        this.acceptance = acceptance;
        this.rules = rules;
    }

    /** Takes the one answer to a correction request; 422 for anything not asked for or left out. */
    public void submit(CaseNo caseNo, Reading<CorrectionAnswer> reading) {
        CorrectionAnswer answer = reading.value();
        CaseFile file = cases.lock(caseNo, "提交补正", MemberApplicationStatus.CORRECTION_REQUIRED);
        MemberApplication application = applications.get(caseNo);
        Correction<MemberForm> correction = judged(file, application, reading);
        MemberForm form = correction.application();
        EligibilityRules.Ruling ruling = rules.of(caseNo, () -> intake.rule(application.associationNo(), form));
        applications.correct(application, form, ruling);
        consents.record(
                caseNo,
                file.applicant().declarer(),
                ConsentBasis.PERSON,
                List.of(new Person(form.name(), form.mobile())));
        answer.materials().forEach(m -> materials.attach(caseNo, m.item(), m.attachmentId()));
        cases.conclude(caseNo, Map.of("eligibility", ruling.eligibility().name()));
        cases.answerCorrections(caseNo, answer.items(), correction.amendments());
        cases.move(caseNo, MemberApplicationStatus.SUBMITTED);
        cases.note(caseNo, new CaseEvent("CORRECTIONS_SUBMITTED", answer.summary(), "申请人"));
        acceptance.correctionsSubmitted(caseNo);
    }

    private Correction<MemberForm> judged(
            CaseFile file, MemberApplication application, Reading<CorrectionAnswer> answer) {
        Correction<MemberForm> correction = corrected.apply(
                application.form(),
                answer,
                cases.awaitedCorrections(file.caseNo()),
                MemberForm.class,
                Map.of("/idNumber", Masked::idNumber));
        MemberForm form = correction.application();
        Findings findings = correction.findings();
        intake.check(
                file.applicant().unifiedSocialCreditCode(),
                application.associationNo(),
                application.form(),
                form,
                answer.value().materials(),
                findings);
        correction.refuse(findings);
        applications.refuseTwice(application.associationNo(), form, application.caseNo());
        return correction;
    }
}

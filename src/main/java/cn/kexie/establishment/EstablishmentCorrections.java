package cn.kexie.establishment;

import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.acceptance.CorrectedApplication;
import cn.kexie.acceptance.Correction;
import cn.kexie.acceptance.CorrectionAnswer;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.FiledRules;
import cn.kexie.casefile.Materials;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.party.Regions;
import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 补正答复: exactly what was asked for is changed, and the corrected application is judged like a new one, by the
 * rules of its filing.
 */
@Service
@Transactional
public class EstablishmentCorrections {

    private final Establishments establishments;
    private final EstablishmentIntake intake;
    private final CorrectedApplication corrected;
    private final Cases cases;
    private final Materials materials;
    private final Consents consents;
    private final AcceptanceProcess acceptance;
    private final FiledRules rules;
    private final Regions regions;

    EstablishmentCorrections(
            Establishments establishments,
            EstablishmentIntake intake,
            CorrectedApplication corrected,
            Cases cases,
            Materials materials,
            Consents consents,
            AcceptanceProcess acceptance,
            FiledRules rules,
            Regions regions) {
        this.establishments = establishments;
        this.intake = intake;
        this.corrected = corrected;
        this.cases = cases;
        this.materials = materials;
        this.consents = consents;
        this.acceptance = acceptance;
        this.rules = rules;
        this.regions = regions;
    }

    /** Takes the one answer to a correction request; 422 for anything not asked for or left out. */
    public void submit(CaseNo caseNo, Reading<CorrectionAnswer> reading) {
        CorrectionAnswer answer = reading.value();
        CaseFile file = cases.lock(caseNo, "提交补正", EstablishmentStatus.CORRECTION_REQUIRED);
        Establishment establishment = establishments.get(caseNo);
        Set<String> awaited = cases.awaitedCorrections(caseNo);
        Correction<EstablishmentApplication> correction =
                rules.of(caseNo, () -> judged(establishment.application(), reading, awaited));
        Establishment asCorrected = establishment.corrected(correction.application());
        establishments.save(asCorrected);
        consents.record(
                caseNo,
                file.applicant().declarer(),
                ConsentBasis.DECLARED,
                NamedPerson.peopleIn(asCorrected.application()));
        answer.materials().forEach(m -> materials.attach(caseNo, m.item(), m.attachmentId()));
        cases.answerCorrections(caseNo, answer.items(), correction.amendments());
        cases.move(caseNo, EstablishmentStatus.SUBMITTED);
        cases.note(caseNo, new CaseEvent("CORRECTIONS_SUBMITTED", answer.summary(), "申请人"));
        acceptance.correctionsSubmitted(caseNo);
    }

    private Correction<EstablishmentApplication> judged(
            EstablishmentApplication filed, Reading<CorrectionAnswer> answer, Set<String> awaited) {
        Correction<EstablishmentApplication> correction = corrected.apply(
                filed,
                answer,
                awaited,
                EstablishmentApplication.class,
                Map.of("/enterprise/regionCode", regions::path));
        Findings findings = correction.findings();
        intake.check(correction.application(), filed.enterprise().unifiedSocialCreditCode(), findings);
        correction.refuse(findings);
        return correction;
    }
}

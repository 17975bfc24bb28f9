package cn.kexie.establishment;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Materials;
import cn.kexie.casefile.NewCase;
import cn.kexie.establishment.EstablishmentProcess.FiledApplication;
import cn.kexie.establishment.EstablishmentRules.MaterialRule;
import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.party.Body;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提交组建申请: the precheck that stores nothing, and the filing. */
@Service
public class EstablishmentFiling {

    private final EstablishmentIntake intake;
    private final Establishments establishments;
    private final Cases cases;
    private final Materials materials;
    private final Consents consents;
    private final EstablishmentProcess process;

    EstablishmentFiling(
            EstablishmentIntake intake,
            Establishments establishments,
            Cases cases,
            Materials materials,
            Consents consents,
            EstablishmentProcess process) {
        this.intake = intake;
        this.establishments = establishments;
        this.cases = cases;
        this.materials = materials;
        this.consents = consents;
        this.process = process;
    }

    /**
     * What filing this application would be answered with.
     *
     * @param application null when the body could not be read that far
     * @param faults what is already known to be wrong with it
     */
    public Precheck precheck(EstablishmentApplication application, List<Fault> faults) {
        if (application == null || !faults.isEmpty()) {
            return Precheck.unreadable(faults);
        }
        List<Fault> found = new ArrayList<>(intake.faultsOf(application));
        found.addAll(duplicates(application));
        boolean acceptable = found.isEmpty();
        found.addAll(intake.adviceOn(application));
        List<MaterialRule> rules = intake.materials(application);
        return new Precheck(
                acceptable,
                found,
                intake.organisationMode(application).organisationMode(),
                intake.competentBody(application).map(Precheck.Authority::of).orElse(null),
                rules.stream()
                        .filter(MaterialRule::required)
                        .map(Precheck.Material::of)
                        .toList());
    }

    /** Files an application of the enterprise {@code creditCode} and answers the number of its case. */
    @Transactional
    public String file(String creditCode, EstablishmentApplication application) {
        if (!application.enterprise().unifiedSocialCreditCode().equals(creditCode)) {
            throw Refusal.of(Reason.FORBIDDEN, "FOREIGN_ENTERPRISE", "只能为本企业提交组建申请；申请中的统一社会信用代码与接口密钥所属企业不一致");
        }
        intake.refuseDuplicate(application);
        List<Fault> faults = intake.faultsOf(application);
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return open(application, intake.competentBody(application).orElseThrow());
    }

    private String open(EstablishmentApplication application, Body authority) {
        EnterpriseDetails enterprise = application.enterprise();
        String caseNo = cases.open(new NewCase(
                Establishments.PROCEDURE,
                "EST",
                EstablishmentStatus.SUBMITTED,
                new Applicant(enterprise.unifiedSocialCreditCode(), enterprise.enterpriseName()),
                new Authority(authority.code(), authority.name()),
                "受理审查"));
        establishments.save(Establishment.filed(
                caseNo, application, intake.organisationMode(application).organisationMode()));
        consents.record(caseNo, ConsentBasis.DECLARED, NamedPerson.peopleIn(application));
        materials.attachAll(caseNo, SubmittedMaterial.attachmentIdsByItem(application.materials()));
        cases.note(caseNo, new CaseEvent("SUBMITTED", "申请已提交，由%s受理".formatted(authority.name()), "申请人"));
        process.applicationFiled(new FiledApplication(
                caseNo, enterprise.enterpriseName(), authority.code(), enterprise.ownershipType()));
        return caseNo;
    }

    private List<Fault> duplicates(EstablishmentApplication application) {
        try {
            intake.refuseDuplicate(application);
            return List.of();
        } catch (Refusal duplicate) {
            return List.of(new Fault("/enterprise/unifiedSocialCreditCode", duplicate.code(), duplicate.detail()));
        }
    }
}

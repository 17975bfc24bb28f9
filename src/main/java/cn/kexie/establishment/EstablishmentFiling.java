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
import cn.kexie.platform.Findings;
import cn.kexie.platform.PrecheckFinding;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Declarer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提交组建申请: the precheck that stores nothing, and the filing. */
@Service
public class EstablishmentFiling {

    private static final String CREDIT_CODE = "/enterprise/unifiedSocialCreditCode";

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

    /** What filing this application would be answered with. */
    public Precheck precheck(Reading<EstablishmentApplication> reading) {
        EstablishmentApplication application = reading.valueOrNull();
        if (application == null) {
            return Precheck.unreadable(reading.faults());
        }
        Findings findings = reading.findings();
        boolean codeKnown = findings.sound(CREDIT_CODE);
        intake.check(application, codeKnown ? codeOf(application) : null, findings);
        findings.rule(() -> duplicates(application), CREDIT_CODE);
        List<Fault> refusing = findings.list();
        return new Precheck(
                refusing.isEmpty(),
                PrecheckFinding.of(refusing, advice(application, findings)),
                known(
                                findings,
                                EstablishmentIntake.OF_MODE,
                                () -> intake.organisationMode(application).organisationMode())
                        .orElse(null),
                known(findings, EstablishmentIntake.OF_LEVEL, () -> intake.competentBody(application))
                        .flatMap(body -> body)
                        .map(Precheck.Authority::of)
                        .orElse(null),
                known(findings, EstablishmentIntake.OF_MATERIALS, () -> intake.materials(application)).stream()
                        .flatMap(List::stream)
                        .filter(MaterialRule::required)
                        .map(Precheck.Material::of)
                        .toList());
    }

    private List<Fault> advice(EstablishmentApplication application, Findings findings) {
        Set<Fault> refusing = new HashSet<>(findings.list());
        intake.advise(application, findings);
        return findings.list().stream()
                .filter(fault -> !refusing.contains(fault))
                .toList();
    }

    /** Files an application of the enterprise {@code creditCode} and answers the number of its case. */
    @Transactional
    public String file(String creditCode, Reading<EstablishmentApplication> reading) {
        EstablishmentApplication application = reading.value();
        Findings findings = reading.findings();
        if (findings.sound(CREDIT_CODE) && !creditCode.equals(codeOf(application))) {
            throw Refusal.of(Reason.FORBIDDEN, "FOREIGN_ENTERPRISE", "只能为本企业提交组建申请；申请中的统一社会信用代码与接口密钥所属企业不一致");
        }
        if (reading.faultless()) {
            intake.refuseDuplicate(application);
        }
        intake.check(application, creditCode, findings);
        findings.refuse();
        return open(application, intake.competentBody(application).orElseThrow())
                .value();
    }

    private static String codeOf(EstablishmentApplication application) {
        return application.enterprise().unifiedSocialCreditCode();
    }

    private static <T> Optional<T> known(Findings findings, String[] reads, Supplier<T> what) {
        return findings.sound(reads) ? Optional.of(what.get()) : Optional.empty();
    }

    private CaseNo open(EstablishmentApplication application, Body authority) {
        EnterpriseDetails enterprise = application.enterprise();
        CaseNo caseNo = cases.open(new NewCase(
                Establishments.PROCEDURE,
                "EST",
                EstablishmentStatus.SUBMITTED,
                new Applicant(enterprise.unifiedSocialCreditCode(), enterprise.enterpriseName()),
                new Authority(authority.code(), authority.name())));
        establishments.save(Establishment.filed(caseNo, application));
        consents.record(
                caseNo,
                Declarer.enterprise(enterprise.unifiedSocialCreditCode()),
                ConsentBasis.DECLARED,
                NamedPerson.peopleIn(application));
        materials.attachAll(caseNo, SubmittedMaterial.attachmentIdsByItem(application.materials()));
        cases.note(caseNo, new CaseEvent("SUBMITTED", "申请已提交，由%s受理".formatted(authority.name()), "申请人"));
        process.applicationFiled(new FiledApplication(
                caseNo, enterprise.enterpriseName(), authority.code(), enterprise.ownershipType()));
        return caseNo;
    }

    private Stream<Fault> duplicates(EstablishmentApplication application) {
        try {
            intake.refuseDuplicate(application);
            return Stream.empty();
        } catch (Refusal duplicate) {
            return Stream.of(new Fault(CREDIT_CODE, duplicate.code(), duplicate.detail()));
        }
    }
}

package cn.kexie.establishment;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.association.Associations;
import cn.kexie.attachment.Attachments;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.establishment.EstablishmentRules.MaterialRule;
import cn.kexie.establishment.EstablishmentRules.ModeRule;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.establishment.application.OrganisationMode;
import cn.kexie.party.Body;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Judges an application as it stands, before filing, in a correction and in the precheck alike. */
@Component
class EstablishmentIntake {

    /** What the level of the deciding 科协 follows from. */
    static final String[] OF_LEVEL = {
        "/enterprise/regionCode", "/enterprise/ownershipType", "/enterprise/enterpriseTags", "/enterprise/employeeCount"
    };

    /** What the 组建方式 of the rules follows from. */
    static final String[] OF_MODE = {
        "/enterprise/stWorkerCount", "/enterprise/zoneType", "/organisationMode", "/initialMemberCount"
    };

    /** What tells one association from another. */
    static final String[] OF_NAME = {"/associationName", "/enterprise/regionCode", "/enterprise/unifiedSocialCreditCode"
    };

    /** What the list of materials follows from. */
    static final String[] OF_MATERIALS = {"/organisationMode", "/enterprise/regionCode"};

    private final EstablishmentRules rules;
    private final DecidingBodies decidingBodies;
    private final Establishments establishments;
    private final Cases cases;
    private final Associations associations;
    private final Attachments attachments;

    EstablishmentIntake(
            EstablishmentRules rules,
            DecidingBodies decidingBodies,
            Establishments establishments,
            Cases cases,
            Associations associations,
            Attachments attachments) {
        this.rules = rules;
        this.decidingBodies = decidingBodies;
        this.establishments = establishments;
        this.cases = cases;
        this.associations = associations;
        this.attachments = attachments;
    }

    /**
     * Everything that forbids filing.
     *
     * @param application may have gaps, of which the findings know
     * @param creditCode of the enterprise that has uploaded the attachments, null when it is not known
     */
    void check(EstablishmentApplication application, String creditCode, Findings findings) {
        ApplicationPolicy.check(application, findings);
        findings.rule(() -> region(application, findings), "/enterprise/regionCode");
        findings.rule(() -> nameFault(application), OF_NAME);
        findings.rule(() -> materialFaults(application, findings), OF_MATERIALS);
        if (creditCode != null) {
            findings.addAll(attachments.check(creditCode, SubmittedMaterial.idsByPointer(application.materials())));
        }
    }

    /** What does not forbid filing but will be asked about. */
    void advise(EstablishmentApplication application, Findings findings) {
        findings.rule(() -> otherMode(application), OF_MODE);
        findings.rule(() -> evenCommittee(application), "/committeeCandidates/-");
    }

    private Stream<Fault> region(EstablishmentApplication application, Findings findings) {
        boolean served = findings.sound(OF_LEVEL)
                ? competentBody(application).isPresent()
                : decidingBodies.serve(application.enterprise().regionCode());
        return served
                ? Stream.empty()
                : Stream.of(new Fault(
                        "/enterprise/regionCode", "UNKNOWN_REGION", "没有这个行政区划代码，或者不属于广东省；请填写企业注册地的 GB/T 2260 六位代码"));
    }

    private Stream<Fault> materialFaults(EstablishmentApplication application, Findings findings) {
        if (!findings.sound("/materials/-")) {
            return Stream.empty();
        }
        List<MaterialRule> known = rules.materials(application);
        List<String> items = known.stream().map(MaterialRule::item).toList();
        Stream<Fault> missing = application.materials().stream().allMatch(EstablishmentIntake::isNamed)
                ? ApplicationPolicy.missingMaterials(application.materials(), known)
                : Stream.empty();
        return Stream.concat(SubmittedMaterial.unknown(application.materials(), items), missing);
    }

    /** A material that was handed in twice counts as handed in. */
    private static boolean isNamed(SubmittedMaterial material) {
        return material != null && material.item() != null && !material.item().isBlank();
    }

    private Stream<Fault> otherMode(EstablishmentApplication application) {
        ModeRule rule = rules.organisationMode(application);
        return rule.organisationMode().equals(application.organisationMode().name())
                ? Stream.empty()
                : Stream.of(new Fault(
                        "/organisationMode",
                        "MODE_DIFFERS",
                        "按规则建议%s：%s".formatted(OrganisationMode.textOf(rule.organisationMode()), rule.explanation())));
    }

    private static Stream<Fault> evenCommittee(EstablishmentApplication application) {
        return application.committeeCandidates().size() % 2 == 0
                ? Stream.of(new Fault("/committeeCandidates", "EVEN_COMMITTEE", "委员会候选人宜为单数"))
                : Stream.empty();
    }

    /** A second filing is answered with what exists already. */
    void refuseDuplicate(EstablishmentApplication application) {
        String creditCode = application.enterprise().unifiedSocialCreditCode();
        associations.ofEnterprise(creditCode).ifPresent(associationNo -> {
            throw Refusal.conflict("ASSOCIATION_EXISTS", "该企业已经成立企业科协（%s），不能重复申请组建".formatted(associationNo))
                    .with("associationNo", associationNo);
        });
        cases.openCaseOf(Establishments.PROCEDURE, creditCode)
                .map(CaseFile::caseNo)
                .ifPresent(caseNo -> {
                    throw Refusal.conflict("CASE_ALREADY_OPEN", "该企业已有正在办理的组建申请（%s），请等待办结或者先撤回".formatted(caseNo))
                            .with("caseNo", caseNo.value());
                });
    }

    Optional<Body> competentBody(EstablishmentApplication application) {
        return decidingBodies.of(application.enterprise());
    }

    ModeRule organisationMode(EstablishmentApplication application) {
        return rules.organisationMode(application);
    }

    List<MaterialRule> materials(EstablishmentApplication application) {
        return rules.materials(application);
    }

    /** A name names one association of a district; names in open applications count as well. */
    private Stream<Fault> nameFault(EstablishmentApplication application) {
        return associations
                .named(application.enterprise().regionCode(), application.associationName())
                .map("本行政区划内已有名称相同的企业科协（%s），请更换名称"::formatted)
                .or(() -> establishments.isNameAskedFor(application)
                        ? Optional.of("本行政区划内已有其他企业以相同名称申请组建，请更换名称")
                        : Optional.empty())
                .map(message -> new Fault("/associationName", "ASSOCIATION_NAME_TAKEN", message))
                .stream();
    }
}

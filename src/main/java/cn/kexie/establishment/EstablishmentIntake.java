package cn.kexie.establishment;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.association.Associations;
import cn.kexie.casefile.Attachments;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.establishment.EstablishmentRules.MaterialRule;
import cn.kexie.establishment.EstablishmentRules.ModeRule;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.establishment.application.OrganisationMode;
import cn.kexie.party.Body;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Judges an application as it stands, before filing, in a correction and in the precheck alike. */
@Component
class EstablishmentIntake {

    private final EstablishmentRules rules;
    private final CompetentBodies competentBodies;
    private final Establishments establishments;
    private final Cases cases;
    private final Associations associations;
    private final Attachments attachments;

    EstablishmentIntake(
            EstablishmentRules rules,
            CompetentBodies competentBodies,
            Establishments establishments,
            Cases cases,
            Associations associations,
            Attachments attachments) {
        this.rules = rules;
        this.competentBodies = competentBodies;
        this.establishments = establishments;
        this.cases = cases;
        this.associations = associations;
        this.attachments = attachments;
    }

    /** Everything that forbids filing. */
    List<Fault> faultsOf(EstablishmentApplication application) {
        List<Fault> faults = new ArrayList<>(ApplicationPolicy.faultsOf(application));
        if (competentBody(application).isEmpty()) {
            faults.add(new Fault(
                    "/enterprise/regionCode", "UNKNOWN_REGION", "没有这个行政区划代码，或者不属于广东省；请填写企业注册地的 GB/T 2260 六位代码"));
        }
        nameFault(application).ifPresent(faults::add);
        faults.addAll(ApplicationPolicy.materialFaults(application.materials(), rules.materials(application)));
        faults.addAll(attachmentFaults(application));
        return faults;
    }

    /** What does not forbid filing but will be asked about. */
    List<Fault> adviceOn(EstablishmentApplication application) {
        List<Fault> advice = new ArrayList<>();
        ModeRule rule = rules.organisationMode(application);
        if (!rule.organisationMode().equals(application.organisationMode().name())) {
            advice.add(new Fault(
                    "/organisationMode",
                    "MODE_DIFFERS",
                    "按规则建议%s：%s".formatted(OrganisationMode.textOf(rule.organisationMode()), rule.explanation())));
        }
        if (application.committeeCandidates().size() % 2 == 0) {
            advice.add(new Fault("/committeeCandidates", "EVEN_COMMITTEE", "委员会候选人宜为单数"));
        }
        return advice;
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
                            .with("caseNo", caseNo);
                });
    }

    Optional<Body> competentBody(EstablishmentApplication application) {
        return competentBodies.of(application.enterprise());
    }

    ModeRule organisationMode(EstablishmentApplication application) {
        return rules.organisationMode(application);
    }

    List<MaterialRule> materials(EstablishmentApplication application) {
        return rules.materials(application);
    }

    /** One name, one association of a district, those that are being applied for included. */
    private Optional<Fault> nameFault(EstablishmentApplication application) {
        if (application.associationName() == null
                || application.enterprise() == null
                || application.enterprise().regionCode() == null) {
            return Optional.empty();
        }
        return associations
                .named(application.enterprise().regionCode(), application.associationName())
                .map("本行政区划内已有名称相同的企业科协（%s），请更换名称"::formatted)
                .or(() -> establishments.isNameAskedFor(application)
                        ? Optional.of("本行政区划内已有其他企业以相同名称申请组建，请更换名称")
                        : Optional.empty())
                .map(message -> new Fault("/associationName", "ASSOCIATION_NAME_TAKEN", message));
    }

    private List<Fault> attachmentFaults(EstablishmentApplication application) {
        List<SubmittedMaterial> materials = application.materials();
        Map<String, String> idsByPointer = IntStream.range(0, materials.size())
                .boxed()
                .collect(Collectors.toMap(
                        i -> "/materials/" + i + "/attachmentId",
                        i -> materials.get(i).attachmentId(),
                        (first, second) -> first,
                        LinkedHashMap::new));
        return attachments.check(application.enterprise().unifiedSocialCreditCode(), idsByPointer);
    }
}

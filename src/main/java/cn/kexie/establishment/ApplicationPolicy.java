package cn.kexie.establishment;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.establishment.EstablishmentRules.MaterialRule;
import cn.kexie.establishment.application.Candidate;
import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.establishment.application.JointEnterprise;
import cn.kexie.establishment.application.OrganisationMode;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.text.CanonicalKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold between the fields of an application; each method is one regulation. */
final class ApplicationPolicy {

    private static final List<Regulation> REGULATIONS = List.of(
            new Regulation(
                    ApplicationPolicy::workersWithinStaff, "/enterprise/stWorkerCount", "/enterprise/employeeCount"),
            new Regulation(
                    ApplicationPolicy::titlesWithinWorkers,
                    "/enterprise/stWorkerCount",
                    "/enterprise/seniorTitleCount",
                    "/enterprise/intermediateTitleCount",
                    "/enterprise/juniorTitleCount"),
            new Regulation(
                    ApplicationPolicy::membersWithinStaff,
                    "/organisationMode",
                    "/initialMemberCount",
                    "/enterprise/employeeCount"),
            new Regulation(ApplicationPolicy::committeeWithinMembers, "/committeeCandidates/-", "/initialMemberCount"),
            new Regulation(
                    ApplicationPolicy::divisionWithinSection,
                    "/enterprise/industrySection",
                    "/enterprise/industryDivision"),
            new Regulation(ApplicationPolicy::partnersNamed, "/organisationMode", "/jointEnterprises/-"),
            new Regulation(ApplicationPolicy::partnersDistinct, "/jointEnterprises/-"),
            new Regulation(ApplicationPolicy::oneLead, "/jointEnterprises/*/lead"),
            new Regulation(ApplicationPolicy::chairIsNoVice, "/proposedChair/name", "/proposedViceChairs/-"),
            new Regulation(
                    ApplicationPolicy::secretaryIsNoDeputy,
                    "/proposedSecretaryGeneral/name",
                    "/proposedDeputySecretaryGenerals/-"));

    private ApplicationPolicy() {}

    static void check(EstablishmentApplication application, Findings findings) {
        REGULATIONS.forEach(
                regulation -> findings.rule(() -> regulation.rule().apply(application), regulation.reads()));
    }

    /** Required materials that nobody has handed in. */
    static Stream<Fault> missingMaterials(List<SubmittedMaterial> submitted, List<MaterialRule> rules) {
        Set<String> handedIn = submitted.stream().map(SubmittedMaterial::item).collect(Collectors.toSet());
        return rules.stream()
                .filter(rule -> rule.required() && !handedIn.contains(rule.item()))
                .map(rule -> new Fault(
                        "/materials", "MATERIAL_MISSING", "缺少必交材料：%s（%s）".formatted(rule.label(), rule.item())));
    }

    private static Stream<Fault> workersWithinStaff(EstablishmentApplication a) {
        EnterpriseDetails e = a.enterprise();
        return when(
                e.stWorkerCount() > e.employeeCount(),
                "/enterprise/stWorkerCount",
                "科技人员总数（%d）不能超过职工总数（%d）".formatted(e.stWorkerCount(), e.employeeCount()));
    }

    private static Stream<Fault> titlesWithinWorkers(EstablishmentApplication a) {
        EnterpriseDetails e = a.enterprise();
        long titled = (long) e.seniorTitleCount() + e.intermediateTitleCount() + e.juniorTitleCount();
        return when(
                titled > e.stWorkerCount(),
                "/enterprise/seniorTitleCount",
                "高、中、初级职称人数之和（%d）不能超过科技人员总数（%d）".formatted(titled, e.stWorkerCount()));
    }

    private static Stream<Fault> membersWithinStaff(EstablishmentApplication a) {
        return when(
                a.organisationMode() == OrganisationMode.SINGLE
                        && a.initialMemberCount() > a.enterprise().employeeCount(),
                "/initialMemberCount",
                "单独组建的首批会员数（%d）不能超过职工总数（%d）"
                        .formatted(a.initialMemberCount(), a.enterprise().employeeCount()));
    }

    private static Stream<Fault> committeeWithinMembers(EstablishmentApplication a) {
        return when(
                a.committeeCandidates().size() > a.initialMemberCount(),
                "/committeeCandidates",
                "委员会候选人（%d 人）不能多于首批会员（%d 人）".formatted(a.committeeCandidates().size(), a.initialMemberCount()));
    }

    private static Stream<Fault> divisionWithinSection(EstablishmentApplication a) {
        EnterpriseDetails e = a.enterprise();
        return when(
                e.industryDivision() != null && !e.industrySection().covers(e.industryDivision()),
                "/enterprise/industryDivision",
                "行业大类 %s 不属于门类 %s，请按 GB/T 4754 核对".formatted(e.industryDivision(), e.industrySection()));
    }

    private static Stream<Fault> partnersNamed(EstablishmentApplication a) {
        int partners = a.jointEnterprises().size();
        if (a.organisationMode().joint()) {
            return when(
                    partners < 2,
                    "/jointEnterprises",
                    "%s须列明至少 2 家联合单位（现为 %d 家）".formatted(a.organisationMode().text(), partners));
        }
        return when(
                a.organisationMode() == OrganisationMode.SINGLE && partners > 0,
                "/jointEnterprises",
                "单独组建不应填写联合单位；确需联合组建的请把组建方式改为区域联建或者行业统建");
    }

    /** The applicant is no partner of its own. */
    private static Stream<Fault> partnersDistinct(EstablishmentApplication a) {
        String own =
                a.enterprise() == null ? "" : CanonicalKey.of(a.enterprise().unifiedSocialCreditCode());
        Set<String> seen = new HashSet<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < a.jointEnterprises().size(); i++) {
            JointEnterprise partner = a.jointEnterprises().get(i);
            String code = partner == null ? "" : CanonicalKey.of(partner.unifiedSocialCreditCode());
            String pointer = "/jointEnterprises/" + i + "/unifiedSocialCreditCode";
            if (code.isEmpty()) {
                continue;
            }
            when(code.equals(own), pointer, "申请企业自己不是联合单位，请删除这一行").forEach(faults::add);
            when(!seen.add(code), pointer, "该联合单位重复填写，请删除一行").forEach(faults::add);
        }
        return faults.stream();
    }

    private static Stream<Fault> oneLead(EstablishmentApplication a) {
        long leads = a.jointEnterprises().stream()
                .map(JointEnterprise::lead)
                .filter(Objects::nonNull)
                .filter(lead -> lead)
                .count();
        return when(leads > 1, "/jointEnterprises", "只能有一家牵头单位（现标记了 %d 家）".formatted(leads));
    }

    private static Stream<Fault> chairIsNoVice(EstablishmentApplication a) {
        return named(a.proposedChair(), a.proposedViceChairs())
                .mapToObj(i -> contradiction("/proposedViceChairs/%d/name".formatted(i), "拟任主席不能同时拟任副主席，请更换其中一人"));
    }

    private static Stream<Fault> secretaryIsNoDeputy(EstablishmentApplication a) {
        return named(a.proposedSecretaryGeneral(), a.proposedDeputySecretaryGenerals())
                .mapToObj(i -> contradiction(
                        "/proposedDeputySecretaryGenerals/%d/name".formatted(i), "拟任秘书长不能同时拟任副秘书长，请更换其中一人"));
    }

    private static IntStream named(Candidate first, List<Candidate> deputies) {
        return IntStream.range(0, deputies.size())
                .filter(i -> deputies.get(i) != null && deputies.get(i).isSameAs(first));
    }

    private static Stream<Fault> when(boolean broken, String pointer, String message) {
        return broken ? Stream.of(contradiction(pointer, message)) : Stream.empty();
    }

    private static Fault contradiction(String pointer, String message) {
        return new Fault(pointer, "CONTRADICTION", message);
    }

    private record Regulation(Function<EstablishmentApplication, Stream<Fault>> rule, String... reads) {}
}

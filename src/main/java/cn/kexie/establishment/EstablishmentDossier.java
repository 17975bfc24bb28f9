package cn.kexie.establishment;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.casefile.FiledRules;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.dossier.DossierSource;
import cn.kexie.establishment.EstablishmentRules.MaterialRule;
import cn.kexie.establishment.EstablishmentRules.ModeRule;
import cn.kexie.establishment.application.Candidate;
import cn.kexie.establishment.application.CorrectableField;
import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.establishment.application.EnterpriseTag;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.establishment.application.OrganisationMode;
import cn.kexie.party.Regions;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The application as a reviewer reads it. */
@Component
class EstablishmentDossier implements DossierSource {

    private static final List<String> PERSON_COLUMNS = List.of("职务", "姓名", "现任职务");

    private final Establishments establishments;
    private final EstablishmentRules rules;
    private final EstablishmentIntake intake;
    private final Regions regions;
    private final FiledRules filedRules;

    EstablishmentDossier(
            Establishments establishments,
            EstablishmentRules rules,
            EstablishmentIntake intake,
            Regions regions,
            FiledRules filedRules) {
        this.establishments = establishments;
        this.rules = rules;
        this.intake = intake;
        this.regions = regions;
        this.filedRules = filedRules;
    }

    @Override
    public String procedure() {
        return Establishments.PROCEDURE;
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(EstablishmentStatus.values());
    }

    @Override
    public List<DossierSection> sections(String caseNo) {
        Establishment establishment = establishments.get(caseNo);
        EstablishmentApplication application = establishment.application();
        List<DossierSection> sections = new ArrayList<>();
        sections.add(founding(application));
        sections.add(enterprise(application.enterprise()));
        if (!application.jointEnterprises().isEmpty()) {
            sections.add(partners(application));
        }
        sections.add(preparatoryGroup(application));
        sections.add(candidates(application));
        if (establishment.meeting() != null) {
            sections.add(meeting(establishment.meeting()));
            sections.add(elections(establishment.meeting()));
        }
        return sections;
    }

    @Override
    public String materialLabel(String item) {
        return switch (item) {
            case "MEETING_MINUTES" -> "成立大会会议纪要";
            case "CHARTER_ADOPTED" -> "大会通过的章程";
            default -> CorrectableField.labelOf(item).orElseGet(() -> rules.materialLabel(item));
        };
    }

    @Override
    public String materialLabel(String caseNo, String item) {
        return filedRules.of(caseNo, () -> materialLabel(item));
    }

    @Override
    public Set<String> requiredMaterials(String caseNo) {
        EstablishmentApplication application = establishments.get(caseNo).application();
        return filedRules.of(caseNo, () -> rules.materials(application)).stream()
                .filter(MaterialRule::required)
                .map(MaterialRule::item)
                .collect(Collectors.toSet());
    }

    @Override
    public List<DossierHint> hints(String caseNo) {
        EstablishmentApplication application = establishments.get(caseNo).application();
        return filedRules.of(caseNo, () -> hints(application));
    }

    private List<DossierHint> hints(EstablishmentApplication application) {
        ModeRule mode = rules.organisationMode(application);
        Stream<DossierHint> rule = Stream.of(DossierHint.info(
                "按规则应采用%s：%s".formatted(OrganisationMode.textOf(mode.organisationMode()), mode.explanation())));
        Findings findings = new Findings(List.of());
        intake.advise(application, findings);
        Stream<DossierHint> advice =
                findings.list().stream().map(Fault::message).map(DossierHint::warn);
        return Stream.concat(rule, advice).toList();
    }

    private static DossierSection founding(EstablishmentApplication a) {
        return DossierSection.of(
                "组建事项",
                rows(
                        row("拟成立科协名称", a.associationName()),
                        row("组建方式", a.organisationMode().text()),
                        row("首批会员数", a.initialMemberCount()),
                        row(
                                "办公场所",
                                a.resourceCommitment() == null
                                        ? null
                                        : a.resourceCommitment().office()),
                        row(
                                "年度经费（万元）",
                                a.resourceCommitment() == null
                                        ? null
                                        : a.resourceCommitment().yearlyBudget()),
                        row("联系人", a.contact().name()),
                        row("联系电话", a.contact().mobile()),
                        row("邮箱", a.contact().email())));
    }

    private DossierSection enterprise(EnterpriseDetails e) {
        return DossierSection.of(
                "企业基本情况",
                rows(
                        row("企业全称", e.enterpriseName()),
                        row("统一社会信用代码", e.unifiedSocialCreditCode()),
                        row("注册地", regions.path(e.regionCode())),
                        row("注册地址", e.registeredAddress()),
                        row("办公地址", e.officeAddress()),
                        row("所有制类型", e.ownershipType().text()),
                        row("企业类别", tags(e)),
                        row("行业", e.industrySection().text()),
                        row("所在园区", e.zoneType().text() + (e.zoneName() == null ? "" : "：" + e.zoneName())),
                        row("职工总数", e.employeeCount()),
                        row("科技人员总数", e.stWorkerCount()),
                        row(
                                "其中高级 / 中级 / 初级职称",
                                "%d / %d / %d"
                                        .formatted(
                                                e.seniorTitleCount(),
                                                e.intermediateTitleCount(),
                                                e.juniorTitleCount())),
                        row("上年研发投入（万元）", e.rdExpenditure()),
                        row(
                                "党组织",
                                e.partyOrgType() == null
                                        ? null
                                        : e.partyOrgType().text())));
    }

    private static DossierSection partners(EstablishmentApplication a) {
        return DossierSection.table(
                "联合组建单位",
                List.of("企业全称", "统一社会信用代码", "牵头单位"),
                a.jointEnterprises().stream()
                        .map(partner -> List.of(
                                partner.enterpriseName(),
                                partner.unifiedSocialCreditCode(),
                                Boolean.TRUE.equals(partner.lead()) ? "是" : ""))
                        .toList());
    }

    private static DossierSection preparatoryGroup(EstablishmentApplication a) {
        return DossierSection.table(
                "筹备组",
                List.of("姓名", "现任职务", "手机"),
                a.preparatoryGroup().stream()
                        .map(member -> List.of(member.name(), member.position(), member.mobile()))
                        .toList());
    }

    private static DossierSection candidates(EstablishmentApplication a) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line("拟任主席", a.proposedChair()));
        a.proposedViceChairs().forEach(candidate -> lines.add(line("拟任副主席", candidate)));
        lines.add(line("拟任秘书长", a.proposedSecretaryGeneral()));
        a.proposedDeputySecretaryGenerals().forEach(candidate -> lines.add(line("拟任副秘书长", candidate)));
        a.committeeCandidates().forEach(candidate -> lines.add(line("委员会候选人", candidate)));
        return DossierSection.table("负责人和委员会建议人选", PERSON_COLUMNS, lines);
    }

    private static DossierSection meeting(FoundingMeeting m) {
        return DossierSection.of(
                "成立大会",
                rows(
                        row("会议日期", m.meetingDate()),
                        row("会议地点", m.venue()),
                        row("应到 / 实到会人数", "%d / %d".formatted(m.eligibleCount(), m.attendedCount())),
                        row(
                                "章程表决（赞成 / 反对 / 弃权）",
                                "%d / %d / %d"
                                        .formatted(
                                                m.charterVotes().inFavour(),
                                                m.charterVotes().against(),
                                                m.charterVotes().abstain())),
                        row("选票（发出 / 收回）", "%d / %d".formatted(m.ballotsIssued(), m.ballotsReturned())),
                        row("任期", "%s 至 %s（%d 年）".formatted(m.termStart(), m.termEnd(), m.termYears()))));
    }

    private static DossierSection elections(FoundingMeeting m) {
        return DossierSection.table(
                "选举结果",
                List.of("职务", "姓名", "赞成", "反对", "弃权"),
                m.elections().stream()
                        .map(e -> List.of(
                                e.office().text(),
                                e.name(),
                                String.valueOf(e.inFavour()),
                                String.valueOf(e.against()),
                                String.valueOf(e.abstain())))
                        .toList());
    }

    private static List<String> line(String office, Candidate candidate) {
        return List.of(office, candidate.name(), candidate.position());
    }

    private static String tags(EnterpriseDetails e) {
        return e.enterpriseTags().stream().map(EnterpriseTag::text).collect(Collectors.joining("、"));
    }

    private static Row row(String label, Object value) {
        return value == null || value.toString().isBlank() ? null : new Row(label, value.toString());
    }

    private static List<Row> rows(Row... rows) {
        return Stream.of(rows).filter(Objects::nonNull).toList();
    }
}

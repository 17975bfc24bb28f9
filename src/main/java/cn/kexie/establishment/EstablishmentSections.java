package cn.kexie.establishment;

import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.establishment.application.Candidate;
import cn.kexie.establishment.application.EnterpriseDetails;
import cn.kexie.establishment.application.EnterpriseTag;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.party.Regions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The application as a reviewer reads it, part by part. */
@Component
class EstablishmentSections {

    private static final List<String> PERSON_COLUMNS = List.of("职务", "姓名", "现任职务");

    private final Regions regions;

    EstablishmentSections(Regions regions) {
        this.regions = regions;
    }

    List<DossierSection> of(Establishment establishment) {
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

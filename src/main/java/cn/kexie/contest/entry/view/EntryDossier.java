package cn.kexie.contest.entry.view;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entry;
import cn.kexie.contest.entry.EntryStatus;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.contest.entry.filing.EntryExamination;
import cn.kexie.contest.entry.form.EntryField;
import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.contest.entry.form.EntryMaterial;
import cn.kexie.contest.rules.CategoryNames;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.dossier.DossierSource;
import cn.kexie.platform.identity.CaseNo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The entry as the recommending association and the office read it. */
@Component
class EntryDossier implements DossierSource {

    private final FiledEntries entries;
    private final Contests contests;
    private final EntryExamination examination;

    EntryDossier(FiledEntries entries, Contests contests, EntryExamination examination) {
        this.entries = entries;
        this.contests = contests;
        this.examination = examination;
    }

    @Override
    public String procedure() {
        return FiledEntries.PROCEDURE;
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(EntryStatus.values());
    }

    @Override
    public List<DossierSection> sections(CaseNo caseNo) {
        Entry entry = entries.get(caseNo.value());
        EntryForm form = entry.form();
        List<DossierSection> sections = new ArrayList<>();
        sections.add(DossierSection.of("参赛作品", work(entry)));
        sections.add(DossierSection.table("团队", List.of("姓名", "角色", "贡献（%）", "所在单位"), team(form)));
        sections.add(DossierSection.of("作品内容", content(form)));
        if (!form.ipRights().isEmpty()) {
            sections.add(DossierSection.table("知识产权", List.of("类型", "编号", "状态"), rights(form)));
        }
        sections.addAll(examination.sections(entry));
        return sections;
    }

    @Override
    public Map<CaseNo, String> subjects(Collection<CaseNo> caseNos) {
        return entries.subjects(caseNos);
    }

    @Override
    public String materialLabel(String item) {
        return EntryField.labelOf(item).orElseGet(() -> EntryMaterial.label(item));
    }

    @Override
    public List<DossierHint> hints(CaseNo caseNo) {
        Entry entry = entries.get(caseNo.value());
        Set<DossierHint> hints = new LinkedHashSet<>();
        entry.findings().forEach(finding -> hints.add(DossierHint.warn(finding.text())));
        hints.addAll(examination.hints(entry));
        return hints.isEmpty() ? List.of(DossierHint.info("按参赛条件规则表核对，没有发现问题")) : List.copyOf(hints);
    }

    private List<Row> work(Entry entry) {
        Contest contest = contests.get(entry.contestNo());
        EntryForm form = entry.form();
        return rows(
                row("竞赛", contest.plan().title()),
                row("项目名称", form.title()),
                row("类别", CategoryNames.of(form.category())),
                row("申报单位", entry.applicantName()),
                row("申报部门", form.applicantUnit()),
                row("推荐单位", entry.recommenderName()),
                row("推荐名额", quota(contest, entry)),
                row("开始日期", form.startDate()),
                row("完成日期", form.endDate()),
                row("应用开始日期", form.appliedSince()),
                row("应用单位数", form.adoptionCount()),
                row("负责人出生年月", form.leaderBirth()),
                row("是否已获奖", yes(form.priorAward())),
                row("是否列入政府计划", yes(form.inGovPlan())));
    }

    private String quota(Contest contest, Entry entry) {
        Integer quota = contest.rules().quotaPerUnit();
        return quota == null
                ? null
                : "已用 %d 件，共 %d 件".formatted(entries.recommendedBy(contest.contestNo(), entry.recommender()), quota);
    }

    private static List<Row> content(EntryForm form) {
        return rows(
                row("现状与问题", form.background()),
                row("解决方案", form.solution()),
                row("创新点", form.innovation()),
                row("应用效果", form.effect()),
                row(
                        "年效益（万元）",
                        form.annualBenefit() == null
                                ? null
                                : form.annualBenefit().stripTrailingZeros().toPlainString()),
                row("效益计算依据", form.benefitBasis()),
                row("单位评价意见", form.unitOpinion()));
    }

    private static List<List<String>> team(EntryForm form) {
        return form.people().stream()
                .map(member -> List.of(
                        member.name(),
                        member.role().text(),
                        Objects.toString(member.sharePercent(), ""),
                        Objects.toString(member.employerCode(), "本单位")))
                .toList();
    }

    private static List<List<String>> rights(EntryForm form) {
        return form.ipRights().stream()
                .map(right -> List.of(
                        right.type(), Objects.toString(right.number(), ""), Objects.toString(right.status(), "")))
                .toList();
    }

    private static String yes(Boolean value) {
        return Boolean.TRUE.equals(value) ? "是" : "否";
    }

    private static Row row(String label, Object value) {
        return value == null || value.toString().isBlank() ? null : new Row(label, value.toString());
    }

    private static List<Row> rows(Row... rows) {
        return Stream.of(rows).filter(Objects::nonNull).toList();
    }
}

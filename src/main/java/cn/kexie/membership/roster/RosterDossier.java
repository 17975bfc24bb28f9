package cn.kexie.membership.roster;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.dossier.DossierSource;
import cn.kexie.membership.Eligibility;
import cn.kexie.membership.MemberCodes;
import cn.kexie.membership.MemberForm;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.Masked;
import cn.kexie.publicity.PublicityViews;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A roster as a reviewer reads it: counts, and by name everybody who is still to be decided on. */
@Component
class RosterDossier implements DossierSource {

    private static final List<String> COLUMNS =
            List.of("行号", "姓名", "资格判断", "岗位类别", "职称", "技能等级", "学历", "部门", "职务", "性别", "出生年");

    private static final List<String> CLEAR_COLUMNS = List.of("行号", "姓名", "资格判断", "岗位类别", "职称", "部门");

    /** Clear rows that are told one by one; of the others the name has to do. */
    private static final int MOST_TOLD = 200;

    private static final int NAMES_IN_A_ROW = 50;

    private final RosterRegister register;
    private final CommitteeVotes votes;
    private final PublicityViews publicities;

    RosterDossier(RosterRegister register, CommitteeVotes votes, PublicityViews publicities) {
        this.register = register;
        this.votes = votes;
        this.publicities = publicities;
    }

    @Override
    public String procedure() {
        return Rosters.PROCEDURE;
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(RosterStatus.values());
    }

    @Override
    public List<DossierSection> sections(CaseNo caseNo) {
        List<DossierSection> sections = new ArrayList<>(List.of(summary(register.counts(caseNo))));
        List<RosterRow> exceptions = register.undecided(caseNo, false, RosterReview.MOST_OFFERED);
        if (!exceptions.isEmpty()) {
            sections.add(DossierSection.table(
                    "待逐人审查的人员",
                    COLUMNS,
                    exceptions.stream().map(RosterDossier::line).toList()));
        }
        sections.addAll(clear(register.undecided(caseNo, true, Rosters.MOST_ROWS)));
        List<RosterRow> referred = register.referred(caseNo);
        if (!referred.isEmpty()) {
            sections.add(DossierSection.table(
                    "提交委员会表决的人员",
                    COLUMNS,
                    referred.stream().map(RosterDossier::line).toList()));
        }
        sections.addAll(votes.sections(caseNo));
        sections.addAll(publicities.sections(caseNo));
        return sections;
    }

    private static List<DossierSection> clear(List<RosterRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<DossierSection> sections = new ArrayList<>();
        sections.add(DossierSection.table(
                "明确符合条件的人员",
                CLEAR_COLUMNS,
                rows.stream().limit(MOST_TOLD).map(RosterDossier::clearLine).toList()));
        if (rows.size() > MOST_TOLD) {
            List<RosterRow> others = rows.subList(MOST_TOLD, rows.size());
            sections.add(DossierSection.of("明确符合条件的其余 %d 人".formatted(others.size()), names(others)));
        }
        return sections;
    }

    private static List<Row> names(List<RosterRow> rows) {
        List<Row> names = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += NAMES_IN_A_ROW) {
            List<RosterRow> some = rows.subList(from, Math.min(rows.size(), from + NAMES_IN_A_ROW));
            String label = "第 %d 行起".formatted(some.get(0).number());
            names.add(new Row(label, some.stream().map(row -> row.form().name()).collect(Collectors.joining("、"))));
        }
        return names;
    }

    private static List<String> clearLine(RosterRow row) {
        MemberForm form = row.form();
        return Stream.of(
                        String.valueOf(row.number()),
                        form.name(),
                        text(row.eligibility()) + "：" + row.reason(),
                        MemberCodes.POST_CATEGORY.label(form.postCategory()),
                        MemberCodes.PROFESSIONAL_TITLE.label(form.professionalTitle()),
                        form.department())
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
    }

    /** Rosters are few: one by one. */
    @Override
    public Map<CaseNo, String> subjects(Collection<CaseNo> caseNos) {
        return caseNos.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        caseNo -> "名册 %d 人".formatted(register.counts(caseNo).total())));
    }

    @Override
    public String materialLabel(String item) {
        return item;
    }

    @Override
    public List<DossierHint> hints(CaseNo caseNo) {
        RosterCounts counts = register.counts(caseNo);
        List<DossierHint> hints = new ArrayList<>();
        hints.add(DossierHint.info("每一行都按单人申请的规则核对过；明确符合条件的人员一并决定，其余逐人决定，互不等待"));
        if (counts.exceptionsUndecided() > RosterReview.MOST_OFFERED) {
            hints.add(DossierHint.info(
                    "需要逐人审查的有 %d 人，每次列出前 %d 人".formatted(counts.exceptionsUndecided(), RosterReview.MOST_OFFERED)));
        }
        if (register.consentDeclared(caseNo)) {
            hints.add(DossierHint.warn("名册没有“个人信息告知同意”一栏，由企业声明已取得本人同意"));
        }
        return hints;
    }

    private static DossierSection summary(RosterCounts counts) {
        Stream<Row> totals = Stream.of(row("名册人数", counts.total()));
        Stream<Row> judged = Arrays.stream(Eligibility.values())
                .filter(eligibility -> counts.of(eligibility) > 0)
                .map(eligibility -> row("其中：" + text(eligibility), counts.of(eligibility)));
        Stream<Row> decided = Stream.of(
                row("已同意入会", counts.admitted()),
                row("不予入会", counts.refused()),
                row("待决定", counts.clearUndecided() + counts.exceptionsUndecided()));
        return DossierSection.of(
                "名册概况", Stream.of(totals, judged, decided).flatMap(s -> s).toList());
    }

    private static List<String> line(RosterRow row) {
        MemberForm form = row.form();
        return Stream.of(
                        String.valueOf(row.number()),
                        form.name(),
                        text(row.eligibility()) + "：" + row.reason(),
                        MemberCodes.POST_CATEGORY.label(form.postCategory()),
                        MemberCodes.PROFESSIONAL_TITLE.label(form.professionalTitle()),
                        MemberCodes.SKILL_LEVEL.label(form.skillLevel()),
                        MemberCodes.EDUCATION.label(form.education()),
                        form.department(),
                        form.position(),
                        MemberCodes.SEX.label(form.sex()),
                        Masked.birthMonth(form.birthMonth()))
                .map(value -> Objects.requireNonNullElse(value, ""))
                .toList();
    }

    /** A single application of this kind goes to the committee; of a roster the secretariat decides. */
    private static String text(Eligibility eligibility) {
        return eligibility == Eligibility.MANUAL ? "需逐人审查" : eligibility.text();
    }

    private static Row row(String label, int people) {
        return new Row(label, people + " 人");
    }
}

package cn.kexie.contest;

import cn.kexie.casefile.DossierSection;
import cn.kexie.casefile.DossierSection.Row;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Parts of a contest's dossier, as people read them. */
final class ContestSections {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));

    private static final Map<String, String> STATES =
            Map.of("PENDING", "待审查", "ADMITTED", "参评", "OUT", "不参评", "DISQUALIFIED", "取消资格");

    private ContestSections() {}

    /** Plan, criteria, stages and awards; frozen where the contest has been published. */
    static List<DossierSection> plan(Contest contest) {
        ContestRules rules = contest.rules();
        List<DossierSection> sections = new ArrayList<>();
        sections.add(DossierSection.of("竞赛方案", rows(contest)));
        sections.add(criteria(contest.plan().criteria()));
        List<Stage> stages = rules == null ? contest.plan().stages() : rules.stages();
        if (stages != null) {
            sections.add(stages(stages));
        }
        List<AwardRule> awards = rules == null ? contest.plan().awards() : rules.awards();
        if (awards != null) {
            sections.add(awards(awards));
        }
        return sections;
    }

    private static List<Row> rows(Contest contest) {
        ContestPlan plan = contest.plan();
        ContestRules rules = contest.rules();
        Trim trim = rules == null ? plan.trim() : rules.trim();
        return Stream.of(
                        row("竞赛名称", plan.title()),
                        row("主办单位", contest.organiser().name()),
                        row("范围", plan.scope().text()),
                        row("批准文号", plan.approvalNo()),
                        row("参赛类别", String.join("、", plan.categories())),
                        row("申报开始", time(contest.entriesOpen())),
                        row("申报截止", time(contest.entriesClose())),
                        row("每件作品的评审专家", plan.judgesPerEntry() + " 名"),
                        row("去掉最高分和最低分", trim == null ? null : trimmed(trim)),
                        row("分差上限", rules == null ? plan.divergence() : rules.divergence()),
                        row("盲评", yes(rules == null ? plan.blinded() : (Boolean) rules.blinded())),
                        row("标准分校正", yes(rules == null ? plan.standardise() : (Boolean) rules.standardise())),
                        row("每个推荐单位的名额", plan.quotaPerUnit()),
                        row("规则版本", contest.ruleVersion()),
                        row("随机种子摘要", contest.seedDigest()),
                        row("随机种子", contest.seedRevealed() ? contest.seed() : null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static DossierSection criteria(List<Criterion> criteria) {
        return DossierSection.table(
                "评审指标",
                List.of("代码", "指标", "权重"),
                criteria.stream()
                        .map(criterion -> List.of(criterion.code(), criterion.name(), criterion.weight() + "%"))
                        .toList());
    }

    private static DossierSection stages(List<Stage> stages) {
        return DossierSection.table(
                "评审阶段",
                List.of("阶段", "占总分", "晋级作品"),
                stages.stream()
                        .map(stage -> List.of(
                                stage.name(),
                                stage.weight() + "%",
                                stage.advance() == null ? "全部" : "前 %d 名".formatted(stage.advance())))
                        .toList());
    }

    private static DossierSection awards(List<AwardRule> awards) {
        return DossierSection.table(
                "奖项",
                List.of("奖项", "占参评作品", "最低分数"),
                awards.stream()
                        .map(award -> List.of(
                                award.grade(), plain(award.share().movePointRight(2)) + "%", plain(award.floor())))
                        .toList());
    }

    static DossierSection pool(List<Judge> judges) {
        return DossierSection.table(
                "评审专家库",
                List.of("序号", "姓名", "账号", "所在单位", "部门", "评审领域", "承诺书"),
                judges.stream()
                        .filter(judge -> !judge.released())
                        .map(judge -> List.of(
                                String.valueOf(judge.judgeNo()),
                                judge.name(),
                                judge.userId(),
                                known(judge.employerCode()),
                                known(judge.department()),
                                String.join("、", judge.fields()),
                                judge.commitmentSignedAt() == null ? "未签署" : "已签署"))
                        .toList());
    }

    static DossierSection entries(Map<String, Integer> counts) {
        return DossierSection.of(
                "作品",
                counts.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(count ->
                                new Row(STATES.getOrDefault(count.getKey(), count.getKey()), count.getValue() + " 件"))
                        .toList());
    }

    private static String trimmed(Trim trim) {
        return trim.drop() == 0 ? "不去掉" : "满 %d 名专家时，最高和最低各去掉 %d 个".formatted(trim.from(), trim.drop());
    }

    private static String yes(Boolean value) {
        return value == null ? null : value ? "是" : "否";
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time);
    }

    private static String known(String value) {
        return value == null ? "—" : value;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Row row(String label, Object value) {
        return value == null || value.toString().isBlank() ? null : new Row(label, value.toString());
    }
}

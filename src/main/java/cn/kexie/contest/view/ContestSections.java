package cn.kexie.contest.view;

import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.pool.Judge;
import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.CategoryNames;
import cn.kexie.contest.rules.ContestDefaults.RuleDefaults;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.platform.ChinaTime;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parts of a contest's dossier, as people read them. */
final class ContestSections {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ChinaTime.ZONE);

    private static final Map<String, String> STATES =
            Map.of("PENDING", "待审查", "ADMITTED", "参评", "OUT", "不参评", "DISQUALIFIED", "取消资格");

    private ContestSections() {}

    /** Plan, criteria, stages and awards; frozen where the contest has been published. */
    static List<DossierSection> plan(Contest contest, RuleDefaults otherwise) {
        ContestRules rules = contest.rules();
        List<DossierSection> sections = new ArrayList<>();
        sections.add(DossierSection.of("竞赛方案", rows(contest, otherwise)));
        sections.add(criteria(contest.plan().criteria()));
        List<Stage> planned = or(contest.plan().stages(), Stage.SINGLE);
        List<Stage> stages = rules == null ? planned : rules.stages();
        if (stages.size() > 1) {
            sections.add(stages(stages));
        }
        sections.add(awards(rules == null ? or(contest.plan().awards(), otherwise.awards()) : rules.awards()));
        if (rules != null) {
            sections.add(DossierSection.of("规则冻结与随机种子", frozen(contest)));
        }
        return sections;
    }

    private static List<Row> rows(Contest contest, RuleDefaults otherwise) {
        ContestPlan plan = contest.plan();
        ContestRules rules = contest.rules();
        Trim trim = rules == null ? or(plan.trim(), otherwise.trim()) : rules.trim();
        return Stream.of(
                        row("竞赛名称", plan.title()),
                        row("主办单位", contest.organiser().name()),
                        row("范围", plan.scope().text()),
                        row("批准文号", plan.approvalNo()),
                        row("参赛类别", categories(plan)),
                        row("申报开始", time(contest.entriesOpen())),
                        row("申报截止", time(contest.entriesClose())),
                        row("每件专家数", plan.judgesPerEntry() + " 名"),
                        row(
                                "最少专家数",
                                (rules == null ? otherwise.minimumPanel() : rules.minimumPanel()) + " 名，达不到的作品不参加排名"),
                        row("去最高最低分", trimmed(trim)),
                        row(
                                "分差上限",
                                divergence(
                                        rules == null
                                                ? or(plan.divergence(), otherwise.divergence())
                                                : rules.divergence())),
                        row("盲评", yes(rules == null ? or(plan.blinded(), otherwise.blinded()) : rules.blinded())),
                        row(
                                "标准分校正",
                                yes(
                                        rules == null
                                                ? or(plan.standardise(), otherwise.standardise())
                                                : rules.standardise())),
                        row("推荐单位名额", plan.quotaPerUnit() == null ? null : plan.quotaPerUnit() + " 件"))
                .filter(Objects::nonNull)
                .toList();
    }

    /** What proves later that neither rules nor draw were tampered with; nobody has to read it. */
    private static List<Row> frozen(Contest contest) {
        return Stream.of(
                        row("规则版本", contest.ruleVersion()),
                        row("种子摘要", contest.seedDigest()),
                        row("随机种子", contest.seedRevealed() ? contest.seed() : null))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String categories(ContestPlan plan) {
        return plan.categories().stream().map(CategoryNames::of).collect(Collectors.joining("、"));
    }

    private static String divergence(BigDecimal limit) {
        return limit == null ? null : plain(limit) + " 分，超过的增派一名专家";
    }

    private static <T> T or(T planned, T otherwise) {
        return planned == null ? otherwise : planned;
    }

    private static DossierSection criteria(List<Criterion> criteria) {
        return DossierSection.table(
                "评审指标",
                List.of("指标", "权重"),
                criteria.stream()
                        .map(criterion -> List.of(criterion.name(), criterion.weight() + "%"))
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
                List.of("序号", "姓名", "账号", "所在单位和部门", "评审领域"),
                judges.stream()
                        .filter(judge -> !judge.released())
                        .map(judge -> List.of(
                                String.valueOf(judge.judgeNo()),
                                judge.name(),
                                judge.userId().value(),
                                employer(judge),
                                judge.fields().stream().map(CategoryNames::of).collect(Collectors.joining("、"))))
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

    private static String yes(boolean value) {
        return value ? "是" : "否";
    }

    private static String time(OffsetDateTime time) {
        return TIME.format(time);
    }

    private static String employer(Judge judge) {
        return Stream.of(judge.employerCode(), judge.department())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static Row row(String label, Object value) {
        return value == null || value.toString().isBlank() ? null : new Row(label, value.toString());
    }
}

package cn.kexie.contest.planning;

import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.Organiser;
import cn.kexie.contest.pool.JudgePolicy;
import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.ContestDefaults;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a plan must fulfil beyond its form. */
@Component
class ContestPlanPolicy {

    private static final int WHOLE = 100;

    private final ContestDefaults defaults;
    private final JudgePolicy judges;
    private final Clock clock;

    ContestPlanPolicy(ContestDefaults defaults, JudgePolicy judges, Clock clock) {
        this.defaults = defaults;
        this.judges = judges;
        this.clock = clock;
    }

    /**
     * Everything that is wrong with the plan.
     *
     * @param organiser null while it is not known
     * @param plan may have gaps, of which the findings know
     */
    void check(Organiser organiser, ContestPlan plan, Findings findings) {
        findings.rule(() -> approval(plan), "/scope", "/approvalNo");
        findings.rule(() -> scope(organiser, plan), "/scope");
        findings.rule(() -> window(plan), "/entriesOpen", "/entriesClose");
        findings.rule(() -> weights(plan.criteria()), "/criteria/*/weight");
        findings.rule(() -> shares(plan.awards()), "/awards/*/share");
        findings.rule(() -> stageWeights(plan.stages()), "/stages/*/weight");
        findings.rule(() -> lastStage(plan.stages()), "/stages/*/advance");
        findings.rule(() -> trim(plan.trim()), "/trim");
        findings.rule(() -> panel(plan), "/scope", "/judgesPerEntry");
        findings.rule(() -> enoughJudges(plan), "/judges/-", "/judgesPerEntry");
        findings.rule(() -> judges.faultsOf(plan.judges(), Set.of()).stream(), "/judges/-");
        findings.rule(() -> JudgePolicy.fields(plan.judges(), plan.categories()), "/judges/-", "/categories");
    }

    private static Stream<Fault> approval(ContestPlan plan) {
        boolean named = plan.approvalNo() != null && !plan.approvalNo().isBlank();
        return unless(
                plan.scope() != ContestScope.CROSS_UNIT || named,
                "/approvalNo",
                "APPROVAL_NO_REQUIRED",
                "跨单位的评比表彰须经批准，请填写批准文号");
    }

    private static Stream<Fault> scope(Organiser organiser, ContestPlan plan) {
        boolean body = organiser != null && organiser.kind() == Organiser.Kind.BODY;
        return unless(
                plan.scope() != ContestScope.INTERNAL || !body,
                "/scope",
                "INTERNAL_FOR_BODY",
                "科协举办的竞赛面向多个单位，范围应为 CROSS_UNIT");
    }

    private Stream<Fault> window(ContestPlan plan) {
        if (!plan.entriesClose().isAfter(plan.entriesOpen())) {
            return Stream.of(new Fault("/entriesClose", "WINDOW_REVERSED", "申报截止时间应晚于申报开始时间"));
        }
        return unless(
                plan.entriesClose().isAfter(OffsetDateTime.now(clock)),
                "/entriesClose",
                "WINDOW_PAST",
                "申报截止时间已经过去，请填写将来的时间");
    }

    private static Stream<Fault> weights(List<Criterion> criteria) {
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        return unless(sum == WHOLE, "/criteria", "WEIGHTS_NOT_100", "评审指标的权重合计应为 100，现为 %d".formatted(sum));
    }

    private static Stream<Fault> shares(List<AwardRule> awards) {
        BigDecimal shares = awards == null
                ? BigDecimal.ZERO
                : awards.stream().map(AwardRule::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        return unless(
                shares.compareTo(BigDecimal.ONE) <= 0,
                "/awards",
                "SHARES_EXCEED_1",
                "各奖项的比例合计不能超过 1，现为 %s".formatted(shares.toPlainString()));
    }

    private static Stream<Fault> stageWeights(List<Stage> given) {
        int sum = stages(given).stream().mapToInt(Stage::weight).sum();
        return unless(sum == WHOLE, "/stages", "STAGE_WEIGHTS_NOT_100", "评审阶段的权重合计应为 100，现为 %d".formatted(sum));
    }

    private static Stream<Fault> lastStage(List<Stage> given) {
        int last = stages(given).size() - 1;
        return unless(
                stages(given).get(last).advance() == null,
                "/stages/%d/advance".formatted(last),
                "ADVANCE_OF_LAST_STAGE",
                "最后一个阶段之后没有下一阶段，不填写晋级数量");
    }

    private static List<Stage> stages(List<Stage> given) {
        return given == null ? Stage.SINGLE : given;
    }

    private static Stream<Fault> trim(Trim trim) {
        return trim == null
                ? Stream.empty()
                : unless(
                        trim.from() > 2 * trim.drop(),
                        "/trim",
                        "TRIM_LEAVES_NOTHING",
                        "%d 名专家去掉 %d 个最高分和 %d 个最低分后没有分数可用".formatted(trim.from(), trim.drop(), trim.drop()));
    }

    private Stream<Fault> panel(ContestPlan plan) {
        int least = defaults.of(plan.scope()).minimumPanel();
        return unless(
                plan.judgesPerEntry() >= least,
                "/judgesPerEntry",
                "PANEL_TOO_SMALL",
                "每件作品至少由 %d 名专家评审".formatted(least));
    }

    private static Stream<Fault> enoughJudges(ContestPlan plan) {
        return unless(
                plan.judges().size() >= plan.judgesPerEntry(),
                "/judges",
                "TOO_FEW_JUDGES",
                "每件作品由 %d 名专家评审，专家名单只有 %d 人，请补足"
                        .formatted(plan.judgesPerEntry(), plan.judges().size()));
    }

    private static Stream<Fault> unless(boolean kept, String pointer, String code, String message) {
        return kept ? Stream.empty() : Stream.of(new Fault(pointer, code, message));
    }
}

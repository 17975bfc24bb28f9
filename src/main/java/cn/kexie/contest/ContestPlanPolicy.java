package cn.kexie.contest;

import cn.kexie.platform.Fault;
import cn.kexie.platform.text.CanonicalKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
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

    /** Everything that is wrong with the plan. */
    List<Fault> faultsOf(Organiser organiser, ContestPlan plan) {
        List<Fault> faults = new ArrayList<>();
        checkScope(organiser, plan, faults);
        checkWindow(plan, faults);
        checkCriteria(plan.criteria(), faults);
        checkOnce(plan.categories(), Function.identity(), "/categories/%d", "参赛类别", faults);
        checkAwards(plan.awards(), faults);
        checkStages(plan.stages(), faults);
        checkTrim(plan.trim(), faults);
        checkPanel(plan, faults);
        faults.addAll(judges.faultsOf(plan.judges(), Set.of()));
        return faults;
    }

    private static void checkScope(Organiser organiser, ContestPlan plan, List<Fault> faults) {
        if (plan.scope() == ContestScope.CROSS_UNIT
                && (plan.approvalNo() == null || plan.approvalNo().isBlank())) {
            faults.add(new Fault("/approvalNo", "APPROVAL_NO_REQUIRED", "跨单位的评比表彰须经批准，请填写批准文号"));
        }
        if (plan.scope() == ContestScope.INTERNAL && organiser.kind() == Organiser.Kind.BODY) {
            faults.add(new Fault("/scope", "INTERNAL_FOR_BODY", "科协举办的竞赛面向多个单位，范围应为 CROSS_UNIT"));
        }
    }

    private void checkWindow(ContestPlan plan, List<Fault> faults) {
        if (!plan.entriesClose().isAfter(plan.entriesOpen())) {
            faults.add(new Fault("/entriesClose", "WINDOW_REVERSED", "申报截止时间应晚于申报开始时间"));
        } else if (!plan.entriesClose().isAfter(OffsetDateTime.now(clock))) {
            faults.add(new Fault("/entriesClose", "WINDOW_PAST", "申报截止时间已经过去，请填写将来的时间"));
        }
    }

    private static void checkCriteria(List<Criterion> criteria, List<Fault> faults) {
        int sum = criteria.stream().mapToInt(Criterion::weight).sum();
        if (sum != WHOLE) {
            faults.add(new Fault("/criteria", "WEIGHTS_NOT_100", "评审指标的权重合计应为 100，现为 %d".formatted(sum)));
        }
        checkOnce(criteria, Criterion::code, "/criteria/%d/code", "评审指标代码", faults);
    }

    private static void checkAwards(List<AwardRule> awards, List<Fault> faults) {
        List<AwardRule> grades = awards == null ? List.of() : awards;
        BigDecimal shares = grades.stream().map(AwardRule::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shares.compareTo(BigDecimal.ONE) > 0) {
            faults.add(
                    new Fault("/awards", "SHARES_EXCEED_1", "各奖项的比例合计不能超过 1，现为 %s".formatted(shares.toPlainString())));
        }
        checkOnce(grades, AwardRule::grade, "/awards/%d/grade", "奖项", faults);
    }

    private static void checkStages(List<Stage> given, List<Fault> faults) {
        List<Stage> stages = given == null ? ContestPublication.SINGLE_STAGE : given;
        int sum = stages.stream().mapToInt(Stage::weight).sum();
        if (sum != WHOLE) {
            faults.add(new Fault("/stages", "STAGE_WEIGHTS_NOT_100", "评审阶段的权重合计应为 100，现为 %d".formatted(sum)));
        }
        int last = stages.size() - 1;
        if (stages.get(last).advance() != null) {
            faults.add(
                    new Fault("/stages/%d/advance".formatted(last), "ADVANCE_OF_LAST_STAGE", "最后一个阶段之后没有下一阶段，不填写晋级数量"));
        }
        checkOnce(stages, Stage::name, "/stages/%d/name", "评审阶段名称", faults);
    }

    private static void checkTrim(Trim trim, List<Fault> faults) {
        if (trim != null && trim.from() <= 2 * trim.drop()) {
            faults.add(new Fault(
                    "/trim",
                    "TRIM_LEAVES_NOTHING",
                    "%d 名专家去掉 %d 个最高分和 %d 个最低分后没有分数可用".formatted(trim.from(), trim.drop(), trim.drop())));
        }
    }

    private void checkPanel(ContestPlan plan, List<Fault> faults) {
        int least = defaults.of(plan.scope()).minimumPanel();
        if (plan.judgesPerEntry() < least) {
            faults.add(new Fault("/judgesPerEntry", "PANEL_TOO_SMALL", "每件作品至少由 %d 名专家评审".formatted(least)));
        }
        if (plan.judges().size() < plan.judgesPerEntry()) {
            faults.add(new Fault(
                    "/judges",
                    "TOO_FEW_JUDGES",
                    "每件作品由 %d 名专家评审，专家名单只有 %d 人，请补足"
                            .formatted(plan.judgesPerEntry(), plan.judges().size())));
        }
    }

    private static <T> void checkOnce(
            List<T> items, Function<T, String> key, String pointer, String what, List<Fault> faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String value = Objects.requireNonNull(key.apply(items.get(i))).strip();
            if (!seen.add(CanonicalKey.of(value))) {
                faults.add(new Fault(pointer.formatted(i), "DOUBLED", "%s“%s”重复".formatted(what, value)));
            }
        }
    }
}

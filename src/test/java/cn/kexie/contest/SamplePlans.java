package cn.kexie.contest;

import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.platform.identity.UserId;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Plans that are in order. */
public final class SamplePlans {

    public static final OffsetDateTime OPEN = OffsetDateTime.parse("2026-03-05T09:00:00+08:00");
    public static final OffsetDateTime CLOSE = OffsetDateTime.parse("2026-03-20T18:00:00+08:00");

    private SamplePlans() {}

    /** The shortest one, open from 5 to 20 March 2026, for the judges judge1 to judge5. */
    public static ContestPlan plan() {
        return plan(OPEN, CLOSE);
    }

    /** As {@link #plan()}, open for two weeks from then. */
    public static ContestPlan from(OffsetDateTime open) {
        return plan(open, open.plusDays(14));
    }

    public static ContestPlan plan(OffsetDateTime open, OffsetDateTime close) {
        return new ContestPlan(
                "五小创新竞赛",
                ContestScope.CROSS_UNIT,
                "粤评组〔2026〕1号",
                List.of("MINI_DESIGN", "MINI_INVENTION"),
                List.of(new Criterion("NOVELTY", "创新性", 60), new Criterion("USE", "实用性", 40)),
                open,
                close,
                3,
                null,
                null,
                judges(5),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static List<JudgeNomination> judges(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(SamplePlans::judge).toList();
    }

    public static JudgeNomination judge(int i) {
        return new JudgeNomination("专家" + i, UserId.of("judge" + i), null, null, null, List.of());
    }

    public static AwardRule award(String grade, String share) {
        return new AwardRule(grade, new BigDecimal(share), new BigDecimal("60"));
    }
}

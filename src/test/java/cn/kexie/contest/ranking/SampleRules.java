package cn.kexie.contest.ranking;

import cn.kexie.contest.rules.AwardRule;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Frozen rules to judge by. */
public final class SampleRules {

    public static final List<Criterion> CRITERIA = List.of(
            new Criterion("INNOVATION", "创新性", 25),
            new Criterion("PRACTICALITY", "实用性", 20),
            new Criterion("ECONOMY", "经济效益", 25),
            new Criterion("SOCIETY", "社会效益", 10),
            new Criterion("SPREAD", "推广价值", 20));

    public static final List<AwardRule> AWARDS =
            List.of(award("一等奖", "0.05", 85), award("二等奖", "0.10", 75), award("三等奖", "0.15", 60));

    public static final Trim TRIM = new Trim(5, 1);

    private SampleRules() {}

    public static ContestRules of(Stage... stages) {
        return with(CRITERIA, AWARDS, 5, 3, null, false, stages);
    }

    static ContestRules diverging() {
        return with(CRITERIA, AWARDS, 5, 3, new BigDecimal("30"), false, new Stage("初评", 100, null));
    }

    public static ContestRules oneStage() {
        return of(new Stage("初评", 100, null));
    }

    static ContestRules standardised() {
        return with(CRITERIA, AWARDS, 5, 3, null, true, new Stage("初评", 100, null));
    }

    static ContestRules with(
            List<Criterion> criteria,
            List<AwardRule> awards,
            int judgesPerEntry,
            int minimumPanel,
            BigDecimal divergence,
            boolean standardise,
            Stage... stages) {
        return new ContestRules(
                criteria,
                TRIM,
                awards,
                List.of(stages),
                judgesPerEntry,
                minimumPanel,
                divergence,
                true,
                standardise,
                null,
                10,
                false,
                Map.of());
    }

    static AwardRule award(String grade, String share, int floor) {
        return new AwardRule(grade, new BigDecimal(share), BigDecimal.valueOf(floor));
    }
}

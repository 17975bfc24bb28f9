package cn.kexie.contest.ranking;

import cn.kexie.contest.rules.Stage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;

/**
 * How the stages a work has been through make its score. A stage of weight 0 only opens the door. Who was stopped before
 * the last stage keeps a score out of the stages that were passed, and ranks behind all who went further.
 */
record StageWeights(List<Stage> stages) {

    /** Weight of a stage in the score of a work that came as far as {@code reached}. */
    int weight(int stage, int reached) {
        if (sum(reached) == 0) {
            return stage == reached ? 1 : 0;
        }
        return stage <= reached ? stages.get(stage - 1).weight() : 0;
    }

    /** @param published score by stage, from 1 */
    BigDecimal score(Map<Integer, BigDecimal> published, int reached) {
        BigDecimal weighted = BigDecimal.ZERO;
        for (int stage = 1; stage <= reached; stage++) {
            weighted = weighted.add(published.get(stage).multiply(BigDecimal.valueOf(weight(stage, reached))));
        }
        return weighted.divide(BigDecimal.valueOf(divisor(reached)), PanelScore.PUBLISHED_DIGITS, RoundingMode.HALF_UP);
    }

    /** Means of the stages, weighted as the scores are. */
    Fraction mean(Map<Integer, Fraction> means, int reached) {
        Fraction weighted = Fraction.ZERO;
        for (int stage = 1; stage <= reached; stage++) {
            weighted = weighted.plus(means.get(stage).times(weight(stage, reached)));
        }
        return weighted.dividedBy(divisor(reached));
    }

    private int divisor(int reached) {
        return Math.max(1, sum(reached));
    }

    private int sum(int reached) {
        return stages.stream().limit(reached).mapToInt(Stage::weight).sum();
    }
}

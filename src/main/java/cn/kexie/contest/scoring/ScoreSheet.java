package cn.kexie.contest.scoring;

import cn.kexie.contest.rules.Criterion;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 评分表: a work as one judge has scored it so far.
 *
 * @param version counts every save
 * @param scores only of criteria that have a score or a comment
 */
record ScoreSheet(
        String entryNo,
        String blindCode,
        String title,
        String category,
        boolean submitted,
        int version,
        String comment,
        OffsetDateTime savedAt,
        List<CriterionScore> scores,
        List<WorkMaterial> materials) {

    Progress progress(List<Criterion> criteria) {
        if (submitted) {
            return Progress.SUBMITTED;
        }
        Map<String, Integer> given = given(scores);
        if (given.isEmpty()) {
            return Progress.UNSCORED;
        }
        return missing(criteria).isEmpty() ? Progress.SCORED : Progress.PARTIAL;
    }

    Optional<BigDecimal> total(List<Criterion> criteria) {
        return WeightedTotal.of(criteria, given(scores));
    }

    /** Criteria without a score. */
    List<Criterion> missing(List<Criterion> criteria) {
        Map<String, Integer> given = given(scores);
        return criteria.stream()
                .filter(criterion -> !given.containsKey(criterion.code()))
                .toList();
    }

    static Map<String, Integer> given(List<CriterionScore> scores) {
        Map<String, Integer> given = new HashMap<>();
        scores.stream()
                .filter(score -> score.score() != null)
                .forEach(score -> given.put(score.criterion(), score.score()));
        return given;
    }
}

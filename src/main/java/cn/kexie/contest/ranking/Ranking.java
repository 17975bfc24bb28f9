package cn.kexie.contest.ranking;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * One ranking of a contest, which stays as it was made.
 *
 * @param emptyGrades grades the committee leaves empty
 * @param notes what became of the rules that could not be applied, in Chinese
 */
record Ranking(
        int revision,
        String reason,
        OffsetDateTime madeAt,
        Set<String> emptyGrades,
        boolean excludedAtBoundary,
        List<Rankings.Boundary> boundaries,
        List<String> notes,
        List<Rankings.Line> lines) {}

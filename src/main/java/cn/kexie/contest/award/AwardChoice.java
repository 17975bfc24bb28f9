package cn.kexie.contest.award;

import java.util.Set;

/**
 * What the office has chosen where the rules leave a choice.
 *
 * @param excludedAtBoundary whether entries sharing the last place of a grade are left out of it
 * @param emptyGrades grades nobody gets
 */
record AwardChoice(boolean excludedAtBoundary, Set<String> emptyGrades) {

    /** 并列的全部入选，不空缺. */
    static final AwardChoice DEFAULT = new AwardChoice(false, Set.of());

    AwardChoice {
        emptyGrades = Set.copyOf(emptyGrades);
    }
}

package cn.kexie.contest;

import cn.kexie.contest.rules.ContestRules;
import java.time.OffsetDateTime;
import lombok.With;

/**
 * A contest as it stands.
 *
 * @param stage the stage of judging it is in or comes to next, from 1
 * @param rules null until it is published
 * @param ruleVersion digest of the rules, null until it is published
 * @param seed part of every draw; secret until {@code seedRevealed}, null until it is published
 * @param seedDigest SHA-256 of the seed, published with the contest
 */
@With
public record Contest(
        String contestNo,
        int version,
        Organiser organiser,
        ContestPlan plan,
        OffsetDateTime entriesOpen,
        OffsetDateTime entriesClose,
        int stage,
        ContestRules rules,
        String ruleVersion,
        String seed,
        String seedDigest,
        boolean seedRevealed) {

    /** Leaves out the seed, because a contest may be written to a log. */
    @Override
    public String toString() {
        return "竞赛 " + contestNo;
    }
}

package cn.kexie.membership.removal;

import cn.kexie.committee.VoteOutcome;

/** What follows from the vote on a removal. */
public enum RemovalOutcome {
    REMOVE,
    KEEP,
    LEFT,
    VOTE_AGAIN;

    /** @param current whether the person still is a member: whoever has left meanwhile is not removed any more */
    static RemovalOutcome of(VoteOutcome vote, boolean current) {
        if (!current) {
            return LEFT;
        }
        return switch (vote) {
            case ADOPTED -> REMOVE;
            case NOT_ADOPTED -> KEEP;
            case QUORUM_MISSED -> VOTE_AGAIN;
        };
    }
}

package cn.kexie.contest.pool;

import java.util.Optional;

/** What a pool has to know of the contest it is for. */
public interface JudgedContests {

    /** Empty when there is no contest of that number. */
    Optional<JudgedContest> judged(String contestNo);

    record JudgedContest(String title, boolean open) {}
}

package cn.kexie.contest.pool;

import cn.kexie.platform.identity.UserId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

interface ContestJudgeRegister {

    /** By number. */
    List<Judge> of(String contestNo);

    Optional<Judge> find(String contestNo, UserId userId);

    void add(String contestNo, List<Judge> judges);

    /** Judges of this name, with why they were released. */
    List<KnownJudge> named(String contestNo, String name);

    /** Takes away the names and what was written about the people. @param name null for everybody @return how many */
    int forget(String contestNo, String name);

    /** Takes everybody off a pool nobody has been drawn from. */
    void clear(String contestNo);

    void sign(String contestNo, int judgeNo, OffsetDateTime at);

    void release(String contestNo, int judgeNo, OffsetDateTime at, String reason);

    /** In how many other published contests of the year each judge of this one takes part, by number; 0 is left out. */
    Map<Integer, Integer> otherContests(String contestNo);

    /** @param releaseReason null when the judge was not released, or without a reason */
    record KnownJudge(Judge judge, String releaseReason) {}
}

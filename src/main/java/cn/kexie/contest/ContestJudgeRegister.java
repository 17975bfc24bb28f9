package cn.kexie.contest;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

interface ContestJudgeRegister {

    /** By number. */
    List<Judge> of(String contestNo);

    Optional<Judge> find(String contestNo, String userId);

    void add(String contestNo, List<Judge> judges);

    /** Takes everybody off a pool nobody has been drawn from. */
    void clear(String contestNo);

    void sign(String contestNo, int judgeNo, OffsetDateTime at);

    void release(String contestNo, int judgeNo, OffsetDateTime at, String reason);

    /** In how many other published contests of the year each judge of this one takes part, by number; 0 is left out. */
    Map<Integer, Integer> otherContests(String contestNo);
}

package cn.kexie.contest.pool;

import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 评审专家库 of the contests. */
public interface ContestJudges {

    /** Everybody, those released as well, by number. */
    List<Judge> of(String contestNo);

    Optional<Judge> find(String contestNo, UserId userId);

    /**
     * Adds everything wrong with judges to be added, such as one without an account or named already.
     *
     * @param nominations may have gaps, of which the findings know
     */
    void check(String contestNo, List<JudgeNomination> nominations, List<String> categories, Findings findings);

    /** Adds judges who have been checked to the pool. */
    void add(String contestNo, List<JudgeNomination> nominations);

    /** Takes a judge out of the pool and answers who it is; 404 UNKNOWN_JUDGE, 409 JUDGE_RELEASED. */
    Judge release(String contestNo, int judgeNo, String reason);

    /** Signs 评审承诺书; a second time changes nothing. */
    void signCommitment(String contestNo, int judgeNo);

    /** In how many other contests of that year each of these people judges, by judge number. */
    Map<Integer, Integer> otherContests(String contestNo);
}

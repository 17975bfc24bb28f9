package cn.kexie.contest.award;

import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.pool.Judge;
import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One judge. */
record JudgesOfAccounts(String judge) implements ContestJudges {

    @Override
    public List<Judge> of(String contestNo) {
        return List.of(new Judge(1, UserId.of(judge), "示例评委", null, null, null, List.of(), "甲", null, false));
    }

    @Override
    public Optional<Judge> find(String contestNo, UserId userId) {
        return of(contestNo).stream()
                .filter(found -> found.userId().equals(userId))
                .findFirst();
    }

    @Override
    public void check(String contestNo, List<JudgeNomination> nominations, List<String> categories, Findings findings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void add(String contestNo, List<JudgeNomination> nominations) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Judge release(String contestNo, int judgeNo, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void signCommitment(String contestNo, int judgeNo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<Integer, Integer> otherContests(String contestNo) {
        return Map.of();
    }
}

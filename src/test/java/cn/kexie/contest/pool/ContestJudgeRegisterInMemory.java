package cn.kexie.contest.pool;

import cn.kexie.platform.identity.UserId;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class ContestJudgeRegisterInMemory implements ContestJudgeRegister {

    private final Map<String, List<Judge>> rows = new HashMap<>();

    @Override
    public List<Judge> of(String contestNo) {
        return List.copyOf(rows.getOrDefault(contestNo, List.of()));
    }

    @Override
    public Optional<Judge> find(String contestNo, UserId userId) {
        return of(contestNo).stream()
                .filter(judge -> judge.userId().equals(userId))
                .findFirst();
    }

    @Override
    public void add(String contestNo, List<Judge> judges) {
        rows.computeIfAbsent(contestNo, key -> new ArrayList<>()).addAll(judges);
    }

    @Override
    public List<KnownJudge> named(String contestNo, String name) {
        return of(contestNo).stream()
                .filter(judge -> judge.name().equals(name))
                .map(judge -> new KnownJudge(judge, null))
                .toList();
    }

    @Override
    public int forget(String contestNo, String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void clear(String contestNo) {
        rows.remove(contestNo);
    }

    @Override
    public void sign(String contestNo, int judgeNo, OffsetDateTime at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void release(String contestNo, int judgeNo, OffsetDateTime at, String reason) {
        rows.get(contestNo).replaceAll(judge -> judge.judgeNo() == judgeNo ? released(judge) : judge);
    }

    private static Judge released(Judge judge) {
        return new Judge(
                judge.judgeNo(),
                judge.userId(),
                judge.name(),
                judge.employerCode(),
                judge.department(),
                judge.groupCode(),
                judge.fields(),
                judge.pseudonym(),
                judge.commitmentSignedAt(),
                true);
    }

    @Override
    public Map<Integer, Integer> otherContests(String contestNo) {
        return Map.of();
    }
}

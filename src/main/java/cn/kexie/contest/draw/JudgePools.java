package cn.kexie.contest.draw;

import cn.kexie.contest.Contest;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.pool.Judge;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who of a contest's judges can be asked. */
@Component
class JudgePools {

    private final ContestJudges judges;

    JudgePools(ContestJudges judges) {
        this.judges = judges;
    }

    /** Everybody who still takes part. */
    List<Judge> of(Contest contest) {
        return judges.of(contest.contestNo()).stream()
                .filter(judge -> !judge.released())
                .toList();
    }

    /** Those who judge in as many other contests of the year as the rules allow. */
    Set<Integer> busy(Contest contest) {
        return judges.otherContests(contest.contestNo()).entrySet().stream()
                .filter(others -> others.getValue() >= contest.rules().yearlyContests())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Pseudonyms of everybody, those who have been released as well, by number. */
    Map<Integer, String> pseudonyms(Contest contest) {
        return judges.of(contest.contestNo()).stream().collect(Collectors.toMap(Judge::judgeNo, Judge::pseudonym));
    }
}

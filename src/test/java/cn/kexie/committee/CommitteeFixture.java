package cn.kexie.committee;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseParticipation;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.UserId;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The committee without Spring and database, for the process tests of any procedure. */
public final class CommitteeFixture {

    private final Map<String, Set<UserId>> committees = new HashMap<>();
    private final CommitteeVoting voting;
    private final CommitteeVotes votes;

    public CommitteeFixture(
            CommitteeRules rules, Cases cases, Deadlines deadlines, TimeLimits timeLimits, Clock clock) {
        CommitteeVoteRegister register = new CommitteeVoteRegisterInMemory();
        voting = new CommitteeVoting(
                register,
                group -> committees.getOrDefault(group, Set.of()),
                rules,
                cases,
                deadlines,
                timeLimits,
                new CaseParticipation(List.of(), userId -> Set.of(), cases),
                clock);
        votes = new CommitteeVotes(register);
    }

    /** Seats these accounts in the group of a committee, and nobody else. */
    public void seat(String group, String... userIds) {
        committees.put(group, Stream.of(userIds).map(UserId::new).collect(Collectors.toCollection(TreeSet::new)));
    }

    public CommitteeVoting voting() {
        return voting;
    }

    public CommitteeVotes votes() {
        return votes;
    }
}

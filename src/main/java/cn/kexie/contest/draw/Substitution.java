package cn.kexie.contest.draw;

import cn.kexie.contest.Contest;
import cn.kexie.contest.draw.Commitment.Announced;
import cn.kexie.contest.draw.SheetRegister.Origin;
import cn.kexie.contest.draw.StageRosters.Roster;
import cn.kexie.contest.draw.conflict.Conflicts;
import cn.kexie.contest.draw.conflict.Conflicts.Pair;
import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.RoundInput;
import cn.kexie.contest.draw.lots.RoundInput.Taken;
import cn.kexie.contest.draw.lots.Substitutes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A round of replacement: draws judges for works after the draw of the stage and gives them the sheets; in a number of
 * statements that does not depend on how many.
 */
@Component
class Substitution {

    private final StageRosters rosters;
    private final Conflicts conflicts;
    private final SheetRegister sheets;
    private final DrawSeeds seeds;
    private final DrawRegister draws;
    private final Boards boards;
    private final Clock clock;

    Substitution(
            StageRosters rosters,
            Conflicts conflicts,
            SheetRegister sheets,
            DrawSeeds seeds,
            DrawRegister draws,
            Boards boards,
            Clock clock) {
        this.rosters = rosters;
        this.conflicts = conflicts;
        this.sheets = sheets;
        this.seeds = seeds;
        this.draws = draws;
        this.boards = boards;
        this.clock = clock;
    }

    /**
     * Gives each of these works one more judge; a work named twice gets two. A round that comes to nothing uses no seed up.
     *
     * @param reason kept on the new sheets, null for none
     */
    Given give(Contest contest, int stage, List<String> entryNos, Origin origin, String reason) {
        conflicts.findFor(contest, entryNos);
        Roster roster = rosters.of(contest, stage);
        RoundInput input = roster.input(entryNos, barred(contest, stage, entryNos, roster));
        int round = draws.nextRound(contest.contestNo(), stage);
        Announced seed = seeds.ready(contest.contestNo(), stage, round, roster.frozen());
        List<Taken> taken = Substitutes.of(seed.with(contest.seed()).mixed(), input);
        if (!taken.isEmpty()) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            draws.addRound(seed, input, taken, now);
            seeds.announce(contest.contestNo(), stage, round + 1, roster.frozen());
            store(contest, stage, roster.pairs(taken), origin, reason, now);
        }
        return new Given(roster.pairs(taken), without(entryNos, taken, roster));
    }

    private void store(Contest contest, int stage, List<Pair> given, Origin origin, String reason, OffsetDateTime now) {
        sheets.add(contest.contestNo(), stage, given, origin, reason, now);
        boards.opened(
                contest.contestNo(), stage, given.stream().map(Pair::judgeNo).collect(Collectors.toSet()));
    }

    private List<Conflict> barred(Contest contest, int stage, List<String> entryNos, Roster roster) {
        return Stream.concat(
                        conflicts.pairs(contest.contestNo(), entryNos).stream(),
                        sheets.judgesOf(contest.contestNo(), stage, entryNos).stream())
                .map(pair -> new Conflict(pair.entryNo(), roster.pseudonym(pair.judgeNo())))
                .distinct()
                .toList();
    }

    private static Map<String, String> without(List<String> entryNos, List<Taken> taken, Roster roster) {
        List<String> left = new ArrayList<>(entryNos);
        taken.forEach(found -> left.remove(found.entryNo()));
        return left.stream()
                .collect(Collectors.toMap(work -> work, work -> roster.nobody(), (one, other) -> one, TreeMap::new));
    }

    /** @param without works nobody is left for, each with the reason, in Chinese */
    record Given(List<Pair> given, Map<String, String> without) {}
}

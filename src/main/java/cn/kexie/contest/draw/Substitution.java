package cn.kexie.contest.draw;

import cn.kexie.contest.Contest;
import cn.kexie.contest.Judge;
import cn.kexie.contest.draw.SheetRegister.Origin;
import cn.kexie.contest.draw.conflict.Conflicts;
import cn.kexie.contest.draw.conflict.Conflicts.Pair;
import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.Substitutes;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds judges for works after the draw and gives them the sheets; in a number of statements that does not depend on how many. */
@Component
class Substitution {

    private final JudgePools pools;
    private final Conflicts conflicts;
    private final SheetRegister sheets;
    private final Boards boards;
    private final Clock clock;

    Substitution(JudgePools pools, Conflicts conflicts, SheetRegister sheets, Boards boards, Clock clock) {
        this.pools = pools;
        this.conflicts = conflicts;
        this.sheets = sheets;
        this.boards = boards;
        this.clock = clock;
    }

    /**
     * Gives each of these works one more judge; a work named twice gets two.
     *
     * @param reason kept on the new sheets, null for none
     */
    Given give(Contest contest, int stage, List<String> entryNos, Origin origin, String reason) {
        conflicts.findFor(contest, entryNos);
        Map<String, Judge> pool =
                pools.of(contest).stream().collect(Collectors.toMap(Judge::pseudonym, Function.identity()));
        Map<String, Integer> loads = loads(contest, stage, pool.values());
        Substitutes substitutes = new Substitutes(contest.seed(), stage, loads, barred(contest, stage, entryNos));
        List<Pair> given = new ArrayList<>();
        Map<String, String> without = new TreeMap<>();
        for (String entryNo : entryNos) {
            Optional<Judge> judge = substitutes.next(entryNo).map(pool::get);
            judge.ifPresentOrElse(
                    found -> given.add(new Pair(entryNo, found.judgeNo())),
                    () -> without.put(entryNo, nobody(pool.size(), loads.size())));
        }
        store(contest, stage, given, origin, reason);
        return new Given(given, without);
    }

    private void store(Contest contest, int stage, List<Pair> given, Origin origin, String reason) {
        if (!given.isEmpty()) {
            sheets.add(contest.contestNo(), stage, given, origin, reason, OffsetDateTime.now(clock));
            boards.opened(
                    contest.contestNo(),
                    stage,
                    given.stream().map(Pair::judgeNo).collect(Collectors.toSet()));
        }
    }

    private Map<String, Integer> loads(Contest contest, int stage, Collection<Judge> pool) {
        Set<Integer> busy = pools.busy(contest);
        Set<Integer> replaced = sheets.replaced(contest.contestNo(), stage);
        Map<Integer, Integer> loads = sheets.loads(contest.contestNo(), stage);
        Map<String, Integer> byPseudonym = new HashMap<>();
        pool.stream()
                .filter(judge -> !busy.contains(judge.judgeNo()) && !replaced.contains(judge.judgeNo()))
                .forEach(judge -> byPseudonym.put(judge.pseudonym(), loads.getOrDefault(judge.judgeNo(), 0)));
        return byPseudonym;
    }

    private Set<Conflict> barred(Contest contest, int stage, List<String> entryNos) {
        Map<Integer, String> pseudonyms = pools.pseudonyms(contest);
        return Stream.concat(
                        conflicts.pairs(contest.contestNo(), entryNos).stream(),
                        sheets.judgesOf(contest.contestNo(), stage, entryNos).stream())
                .map(pair -> new Conflict(pair.entryNo(), pseudonyms.get(pair.judgeNo())))
                .collect(Collectors.toSet());
    }

    private static String nobody(int pool, int free) {
        return "没有可以接替的专家：专家库 %d 名，其中 %d 名不能再接受任务，其余 %d 名须回避或已分到本作品".formatted(pool, pool - free, free);
    }

    /** @param without works nobody is left for, each with the reason, in Chinese */
    record Given(List<Pair> given, Map<String, String> without) {}
}

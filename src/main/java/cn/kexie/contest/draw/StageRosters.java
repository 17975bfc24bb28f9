package cn.kexie.contest.draw;

import cn.kexie.contest.Contest;
import cn.kexie.contest.draw.DrawRegister.Drawn;
import cn.kexie.contest.draw.DrawRegister.Snapshot;
import cn.kexie.contest.draw.conflict.Conflicts.Pair;
import cn.kexie.contest.draw.lots.ConflictSeal;
import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.RoundInput;
import cn.kexie.contest.draw.lots.RoundInput.Load;
import cn.kexie.contest.draw.lots.RoundInput.Taken;
import cn.kexie.contest.pool.Judge;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may still be asked in a stage: first those of its frozen pool, and behind them those added later. */
@Component
class StageRosters {

    private static final Snapshot NOTHING_DRAWN =
            new Snapshot(0, 0, List.of(), List.of(), List.of(), ConflictSeal.of("", List.of()));

    private final JudgePools pools;
    private final SheetRegister sheets;
    private final DrawRegister draws;

    StageRosters(JudgePools pools, SheetRegister sheets, DrawRegister draws) {
        this.pools = pools;
        this.sheets = sheets;
        this.draws = draws;
    }

    Roster of(Contest contest, int stage) {
        Snapshot drawn =
                draws.find(contest.contestNo(), stage).map(Drawn::snapshot).orElse(NOTHING_DRAWN);
        Map<String, Integer> frozen =
                drawn.pool().stream().collect(Collectors.toMap(PoolJudge::judge, PoolJudge::capacity));
        Set<Integer> busy = pools.busy(contest);
        Set<Integer> replaced = sheets.replaced(contest.contestNo(), stage);
        List<Judge> pool = pools.of(contest);
        List<Judge> free = pool.stream()
                .filter(judge -> !replaced.contains(judge.judgeNo()))
                .filter(judge -> frozen.containsKey(judge.pseudonym())
                        ? frozen.get(judge.pseudonym()) > 0
                        : !busy.contains(judge.judgeNo()))
                .toList();
        Map<Integer, Integer> loads = sheets.loads(contest.contestNo(), stage);
        return new Roster(
                drawn.of(contest.contestNo(), stage).digest(),
                loads(free, loads, frozen::containsKey),
                loads(free, loads, judge -> !frozen.containsKey(judge)),
                pool.size(),
                pools.pseudonyms(contest));
    }

    private static List<Load> loads(List<Judge> judges, Map<Integer, Integer> loads, Predicate<String> which) {
        return judges.stream()
                .filter(judge -> which.test(judge.pseudonym()))
                .map(judge -> new Load(judge.pseudonym(), loads.getOrDefault(judge.judgeNo(), 0)))
                .toList();
    }

    /**
     * @param frozen digest of the pool the stage was drawn from
     * @param all how many judges take part, whether or not they can be asked
     */
    record Roster(String frozen, List<Load> pool, List<Load> added, int all, Map<Integer, String> pseudonyms) {

        RoundInput input(List<String> places, List<Conflict> barred) {
            return new RoundInput(pool, added, places, barred);
        }

        String pseudonym(int judgeNo) {
            return pseudonyms.get(judgeNo);
        }

        List<Pair> pairs(List<Taken> taken) {
            Map<String, Integer> judgeNos =
                    pseudonyms.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
            return taken.stream()
                    .map(found -> new Pair(found.entryNo(), judgeNos.get(found.judge())))
                    .toList();
        }

        String nobody() {
            int free = pool.size() + added.size();
            return "没有可以接替的专家：专家库 %d 名，其中 %d 名不能再接受任务，其余 %d 名须回避或已分到本作品".formatted(all, all - free, free);
        }
    }
}

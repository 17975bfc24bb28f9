package cn.kexie.contest.draw;

import cn.kexie.contest.Contest;
import cn.kexie.contest.Judge;
import cn.kexie.contest.draw.conflict.Conflicts;
import cn.kexie.contest.draw.lots.DrawInput;
import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.entry.EntryFacts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings together what a draw depends on. */
@Component
class DrawPreparation {

    private final Entries entries;
    private final StageEntries stages;
    private final JudgePools pools;
    private final Conflicts conflicts;

    DrawPreparation(Entries entries, StageEntries stages, JudgePools pools, Conflicts conflicts) {
        this.entries = entries;
        this.stages = stages;
        this.pools = pools;
        this.conflicts = conflicts;
    }

    DrawInput of(Contest contest) {
        conflicts.find(contest);
        List<Work> works = works(contest);
        List<Judge> pool = pools.of(contest);
        return new DrawInput(
                contest.seed(),
                contest.stage(),
                contest.rules().judgesPerEntry(),
                pool(contest, pool, works.size()),
                works,
                conflicts(contest, pool, works));
    }

    private List<Work> works(Contest contest) {
        List<EntryFacts> admitted = entries.admitted(contest.contestNo());
        Set<String> ofStage = contest.stage() == 1
                ? admitted.stream().map(EntryFacts::entryNo).collect(Collectors.toSet())
                : stages.of(contest.contestNo(), contest.stage());
        return admitted.stream()
                .filter(entry -> ofStage.contains(entry.entryNo()))
                .map(entry -> new Work(entry.entryNo(), entry.category()))
                .toList();
    }

    private List<PoolJudge> pool(Contest contest, List<Judge> pool, int works) {
        Set<Integer> busy = pools.busy(contest);
        return pool.stream()
                .map(judge ->
                        new PoolJudge(judge.pseudonym(), judge.fields(), busy.contains(judge.judgeNo()) ? 0 : works))
                .toList();
    }

    private List<Conflict> conflicts(Contest contest, List<Judge> pool, List<Work> works) {
        Map<Integer, String> pseudonyms = pool.stream().collect(Collectors.toMap(Judge::judgeNo, Judge::pseudonym));
        Set<String> entryNos = works.stream().map(Work::entryNo).collect(Collectors.toSet());
        return conflicts.pairs(contest.contestNo()).stream()
                .filter(pair -> pseudonyms.containsKey(pair.judgeNo()) && entryNos.contains(pair.entryNo()))
                .map(pair -> new Conflict(pair.entryNo(), pseudonyms.get(pair.judgeNo())))
                .toList();
    }
}

package cn.kexie.contest.draw;

import cn.kexie.contest.Contest;
import cn.kexie.contest.draw.conflict.Conflicts;
import cn.kexie.contest.draw.lots.ConflictSeal;
import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.draw.lots.FrozenPool;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.entry.EntryFacts;
import cn.kexie.contest.pool.Judge;
import cn.kexie.platform.personal.PersonalData;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings together what a draw depends on besides its seed. */
@Component
class DrawPreparation {

    private final Entries entries;
    private final StageEntries stages;
    private final JudgePools pools;
    private final Conflicts conflicts;
    private final PersonalData personal;

    DrawPreparation(
            Entries entries, StageEntries stages, JudgePools pools, Conflicts conflicts, PersonalData personal) {
        this.entries = entries;
        this.stages = stages;
        this.pools = pools;
        this.conflicts = conflicts;
        this.personal = personal;
    }

    FrozenPool of(Contest contest) {
        conflicts.find(contest);
        List<Work> works = works(contest);
        List<Judge> pool = pools.of(contest);
        List<Conflict> pairs = conflicts(contest, pool, works);
        return new FrozenPool(
                contest.contestNo(),
                contest.stage(),
                contest.rules().judgesPerEntry(),
                pool(contest, pool, works.size()),
                works,
                pairs,
                ConflictSeal.of(salt(contest), pairs));
    }

    /** The salt is the same however often a pool is frozen, and nobody knows it without the key. */
    private String salt(Contest contest) {
        String stage = contest.contestNo() + "|" + contest.stage();
        return personal.contentKey("conflicts-salt", stage.getBytes(StandardCharsets.UTF_8));
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

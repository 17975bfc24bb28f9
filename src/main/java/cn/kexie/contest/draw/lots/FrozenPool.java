package cn.kexie.contest.draw.lots;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.rules.Sha256;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything a draw depends on besides its seed, as it was frozen before the seed was made.
 *
 * @param conflicts null where they may not be known yet
 * @param conflictSeal stands for the conflicts, which could be guessed
 */
public record FrozenPool(
        String contestNo,
        int stage,
        int k,
        List<PoolJudge> pool,
        List<Work> entries,
        List<Conflict> conflicts,
        ConflictSeal conflictSeal) {

    /** SHA-256 of one line each for the contest, the judges, the works and the digest of the conflicts. */
    public String digest() {
        Stream<String> judges = pool.stream()
                .map(judge -> "judge|%s|%d|%s"
                        .formatted(
                                judge.judge(),
                                judge.capacity(),
                                judge.fields().stream().sorted().collect(Collectors.joining(","))));
        Stream<String> works = entries.stream().map(work -> "entry|" + work.entryNo() + "|" + work.category());
        Stream<String> pairs = Stream.of("conflicts|" + conflictSeal.digest());
        return Sha256.of(Stream.of(
                        Stream.of("contest|%s|%d|%d".formatted(contestNo, stage, k)),
                        judges.sorted(),
                        works.sorted(),
                        pairs)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n")));
    }

    public DrawInput with(RoundSeed seed) {
        return new DrawInput(seed.mixed(), stage, k, pool, entries, conflicts);
    }
}

package cn.kexie.contest.draw;

import cn.kexie.contest.draw.lots.ConflictSeal;
import cn.kexie.contest.draw.lots.DrawInput;
import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.draw.lots.DrawResult.Panel;
import cn.kexie.contest.draw.lots.FrozenPool;
import cn.kexie.contest.draw.lots.RoundInput;
import cn.kexie.contest.draw.lots.RoundInput.Taken;
import cn.kexie.contest.draw.lots.RoundSeed;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A draw as it is published: what it depended on and what came of it. Judges stand under their pseudonyms.
 *
 * @param seed of this draw
 * @param seedDigest SHA-256 of the seed, published before the draw
 * @param contestSeed made when the contest was published
 * @param contestSeedDigest SHA-256 of it, published with the contest
 * @param frozen SHA-256 of pool, entries and the digest of the conflicts, published with the digest of the seed
 * @param record of the audit trail that published both
 * @param method which description of the draw was followed, of those in ADR 0019
 * @param k judges of every work
 * @param conflicts null until the awards, as is the salt
 * @param conflictsDigest of the conflicts, as {@link ConflictSeal} makes it
 * @param rounds of replacement since, each with a seed of its own
 */
@Schema(description = "抽取结果及重演抽取所需的全部数据；专家只以代号出现")
public record DrawFile(
        String contestNo,
        int stage,
        String seed,
        String seedDigest,
        String contestSeed,
        String contestSeedDigest,
        String frozen,
        AuditRow record,
        String ruleVersion,
        int method,
        int k,
        List<PoolJudge> pool,
        List<Work> entries,
        List<Conflict> conflicts,
        String conflictsSalt,
        String conflictsDigest,
        List<Panel> assignments,
        List<Round> rounds) {

    public DrawFile {
        rounds = rounds == null ? List.of() : List.copyOf(rounds);
    }

    FrozenPool frozenPool() {
        ConflictSeal seal = new ConflictSeal(conflictsSalt, conflictsDigest);
        return new FrozenPool(contestNo, stage, k, pool, entries, conflicts, seal);
    }

    /** What may be read before the awards: who stands aside for whom, and who could be asked, only as a digest. */
    DrawFile beforeTheAwards() {
        return new DrawFile(
                contestNo,
                stage,
                seed,
                seedDigest,
                contestSeed,
                contestSeedDigest,
                frozen,
                record,
                ruleVersion,
                method,
                k,
                pool,
                entries,
                null,
                null,
                conflictsDigest,
                assignments,
                rounds.stream().map(Round::withoutInput).toList());
    }

    DrawInput input() {
        return frozenPool().with(new RoundSeed(contestSeed, seed, record.hash()));
    }

    /**
     * A row of the audit trail.
     *
     * @param seq its place, from 1
     * @param hash nobody could know it before it was written
     */
    @Schema(name = "DrawAuditRow")
    public record AuditRow(long seq, String hash) {}

    /**
     * A round of replacement.
     *
     * @param round from 1
     * @param frozen of the stage's pool, as when the seed was announced
     * @param input null until the awards: the works each judge has left tell who stood aside
     */
    @Schema(name = "DrawRound")
    public record Round(
            int round,
            String seed,
            String seedDigest,
            String frozen,
            AuditRow record,
            RoundInput input,
            List<Taken> taken) {

        private Round withoutInput() {
            return new Round(round, seed, seedDigest, frozen, record, null, taken);
        }
    }
}

package cn.kexie.contest.draw;

import cn.kexie.contest.draw.lots.DrawInput;
import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.draw.lots.DrawResult.Panel;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A draw as it is published: what it depended on and what came of it. Judges stand under their pseudonyms.
 *
 * @param seedDigest SHA-256 of the seed, published before the draw
 * @param method which description of the draw was followed; 1 is that of ADR 0019
 * @param k judges of every work
 * @param conflicts null until the awards, as is the salt
 * @param conflictsDigest of the conflicts, as {@link ConflictSeal} makes it; null in draws made before there was one
 */
@Schema(description = "抽取结果及重演抽取所需的全部数据；专家只以代号出现")
public record DrawFile(
        String contestNo,
        int stage,
        String seed,
        String seedDigest,
        String ruleVersion,
        int method,
        int k,
        List<PoolJudge> pool,
        List<Work> entries,
        List<Conflict> conflicts,
        String conflictsSalt,
        String conflictsDigest,
        List<Panel> assignments) {

    /** What may be read before the awards: of the pairs in conflict only their digest. */
    DrawFile withoutConflicts() {
        return new DrawFile(
                contestNo,
                stage,
                seed,
                seedDigest,
                ruleVersion,
                method,
                k,
                pool,
                entries,
                null,
                null,
                conflictsDigest,
                assignments);
    }

    DrawInput input() {
        return new DrawInput(seed, stage, k, pool, entries, conflicts);
    }
}

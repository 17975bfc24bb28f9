package cn.kexie.contest.draw.lots;

import cn.kexie.contest.rules.Sha256;

/**
 * What decides a draw.
 *
 * @param contestSeed made when the contest was published, before anybody had entered
 * @param seed of this stage or round alone, made after its pool was frozen
 * @param recordHash of the row of the audit trail that announced the digest of {@code seed}: it depends on everything
 *     recorded before, so nobody could know it when the seed was made
 */
public record RoundSeed(String contestSeed, String seed, String recordHash) {

    /** In the place of the seed in every step of the draw. */
    public String mixed() {
        return Sha256.of(contestSeed + "|" + seed + "|" + recordHash);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "种子摘要 " + Sha256.of(seed);
    }
}

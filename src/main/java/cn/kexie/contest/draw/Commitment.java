package cn.kexie.contest.draw;

import cn.kexie.contest.draw.lots.RoundSeed;
import cn.kexie.contest.rules.Sha256;
import java.time.OffsetDateTime;

/**
 * A seed that is committed to: its digest stands in the audit trail, itself is sealed until it is drawn with.
 *
 * @param round 0 for the draw of the stage, then one for each round of replacement
 * @param frozen digest of the frozen pool it was made for
 */
record Commitment(String contestNo, int stage, int round, String seed, String frozen, OffsetDateTime at) {

    String digest() {
        return Sha256.of(seed);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "种子摘要 " + digest();
    }

    /**
     * A commitment that stands in the audit trail, ready to be drawn with.
     *
     * @param recordSeq place of the row that announced it, from 1
     * @param recordHash of that row, which nobody could know before it was written
     */
    record Announced(Commitment commitment, long recordSeq, String recordHash) {

        RoundSeed with(String contestSeed) {
            return new RoundSeed(contestSeed, commitment.seed(), recordHash);
        }
    }
}

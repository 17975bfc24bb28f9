package cn.kexie.contest.planning;

import cn.kexie.contest.rules.Sha256;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * 随机种子 of the contest, a part of every draw: 32 random bytes as hexadecimal text. Its digest is published with the
 * contest, itself only after the first draw, so that nobody can choose it to suit a result.
 *
 * @param digest SHA-256 of the text, as {@code printf %s <seed> | sha256sum} prints it
 */
record ContestSeed(String seed, String digest) {

    private static final int BYTES = 32;

    static ContestSeed random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String seed = HexFormat.of().formatHex(bytes);
        return new ContestSeed(seed, Sha256.of(seed));
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "种子摘要 " + digest;
    }
}

package cn.kexie.contest.draw;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 回避关系的摘要. Which judge stands aside for which work tells whom a judge works for; until the awards only this digest is
 * public, and the salt keeps it from being guessed.
 *
 * @param digest SHA-256 of the salt and of one line {@code entryNo|judge} for each pair, sorted, every line ended by \n
 */
record ConflictSeal(String salt, String digest) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT_BYTES = 32;

    static ConflictSeal of(List<Conflict> conflicts) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        String written = HexFormat.of().formatHex(salt);
        return new ConflictSeal(written, digest(written, conflicts));
    }

    boolean opens(List<Conflict> conflicts) {
        return digest(salt, conflicts).equals(digest);
    }

    private static String digest(String salt, List<Conflict> conflicts) {
        String pairs = conflicts.stream()
                .map(pair -> pair.entryNo() + "|" + pair.judge() + "\n")
                .sorted()
                .collect(Collectors.joining());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((salt + "\n" + pairs).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256", e);
        }
    }
}

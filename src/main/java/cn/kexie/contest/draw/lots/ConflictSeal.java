package cn.kexie.contest.draw.lots;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.rules.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/**
 * 回避关系的摘要. Which judge stands aside for which work tells whom a judge works for; until the awards only this digest is
 * public, and the salt keeps it from being guessed.
 *
 * @param digest SHA-256 of the salt and of one line {@code entryNo|judge} for each pair, sorted, every line ended by \n
 */
public record ConflictSeal(String salt, String digest) {

    public static ConflictSeal of(String salt, List<Conflict> conflicts) {
        return new ConflictSeal(salt, digest(salt, conflicts));
    }

    public boolean opens(List<Conflict> conflicts) {
        return digest(salt, conflicts).equals(digest);
    }

    private static String digest(String salt, List<Conflict> conflicts) {
        return Sha256.of(conflicts.stream()
                .map(pair -> pair.entryNo() + "|" + pair.judge() + "\n")
                .sorted()
                .collect(Collectors.joining("", salt + "\n", "")));
    }

    /** Without the salt. */
    @Override
    public String toString() {
        return "回避关系摘要 " + digest;
    }
}

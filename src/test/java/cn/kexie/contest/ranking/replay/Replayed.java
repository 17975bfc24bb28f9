package cn.kexie.contest.ranking.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What the replay program has to say of a file. */
public final class Replayed {

    private Replayed() {}

    public static List<String> mismatches(byte[] file) {
        try {
            return Recount.of(ResultSheetFile.read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

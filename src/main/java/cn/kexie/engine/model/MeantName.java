package cn.kexie.engine.model;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;

/** Names to choose from, the one that was probably meant first. */
public final class MeantName {

    private static final int FARTHEST = 3;

    private MeantName() {}

    public static String among(String written, Collection<String> known) {
        String all = String.join("、", known);
        return nearest(written, known)
                .map(name -> "%s（与“%s”最接近）；全部可用的：%s".formatted(name, written, all))
                .orElse(all);
    }

    private static Optional<String> nearest(String written, Collection<String> known) {
        int bound = Math.min(FARTHEST, written.length() / 2);
        return known.stream()
                .filter(name -> distance(written, name) <= bound)
                .min(Comparator.comparingInt(name -> distance(written, name)));
    }

    @SuppressWarnings("deprecation") // Its successor is in a library the program does not have otherwise.
    private static int distance(String one, String other) {
        return StringUtils.getLevenshteinDistance(one, other);
    }
}

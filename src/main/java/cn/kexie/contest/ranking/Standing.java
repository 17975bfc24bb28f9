package cn.kexie.contest.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a work stands among the others.
 *
 * @param reached the last stage it took part in; who went further ranks ahead
 * @param ladder values on the rungs of {@link TieLadder}, higher is better
 * @param rank competition rank 1, 2, 2, 4
 */
record Standing<T extends Comparable<T>>(String entryNo, int reached, BigDecimal score, List<T> ladder, int rank)
        implements AwardQuota.Ranked {

    /** The same works in order, with their ranks. */
    static <T extends Comparable<T>> List<Standing<T>> ranked(List<Standing<T>> works) {
        Comparator<Standing<T>> order = Standing.<T>order();
        List<Standing<T>> sorted =
                works.stream().sorted(order.thenComparing(Standing::entryNo)).toList();
        List<Standing<T>> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean shared = i > 0 && order.compare(sorted.get(i - 1), sorted.get(i)) == 0;
            ranked.add(sorted.get(i).at(shared ? ranked.get(i - 1).rank : i + 1));
        }
        return ranked;
    }

    boolean sameScore(Standing<T> other) {
        return reached == other.reached && score.compareTo(other.score) == 0;
    }

    private Standing<T> at(int newRank) {
        return new Standing<>(entryNo, reached, score, ladder, newRank);
    }

    private static <T extends Comparable<T>> Comparator<Standing<T>> order() {
        return Comparator.<Standing<T>>comparingInt(Standing::reached)
                .thenComparing(Standing::score)
                .thenComparing(Standing::ladder, Standing::compare)
                .reversed();
    }

    private static <T extends Comparable<T>> int compare(List<T> one, List<T> other) {
        int rung = TieLadder.deciding(one, other);
        return rung < 0 ? 0 : one.get(rung).compareTo(other.get(rung));
    }
}

package cn.kexie.contest.draw.lots;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.RoundInput.Load;
import cn.kexie.contest.draw.lots.RoundInput.Taken;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who takes over works after the draw: by lot over the frozen pool, among those below the limit of loads. Nobody can be
 * made the next by having the fewest works, and whoever came later takes only what nobody of the pool may take.
 */
public final class Substitutes {

    private final String seed;
    private final Tier pool;
    private final Tier added;
    private final Set<Conflict> barred;

    private Substitutes(String seed, RoundInput input) {
        this.seed = seed;
        this.pool = new Tier(input.pool(), input.places().size());
        this.added = new Tier(input.added(), input.places().size());
        this.barred = new HashSet<>(input.barred());
    }

    /**
     * What a round comes to; a place nobody may take is left out, whatever the seed.
     *
     * @param seed as {@link RoundSeed#mixed} gives it
     */
    public static List<Taken> of(String seed, RoundInput input) {
        Substitutes substitutes = new Substitutes(seed, input);
        List<Taken> taken = new ArrayList<>();
        for (Place place : substitutes.inOrder(input.places())) {
            substitutes.next(place).ifPresent(judge -> taken.add(new Taken(place.entryNo(), judge)));
        }
        taken.sort(Comparator.comparing(Taken::entryNo).thenComparing(Taken::judge));
        return List.copyOf(taken);
    }

    private Optional<String> next(Place place) {
        Optional<String> next = pool.next(place).or(() -> added.next(place));
        next.ifPresent(judge -> barred.add(new Conflict(place.entryNo(), judge)));
        return next;
    }

    private List<Place> inOrder(List<String> entryNos) {
        Map<String, Integer> times = new HashMap<>();
        return entryNos.stream()
                .map(entryNo -> place(entryNo, times.merge(entryNo, 1, Integer::sum)))
                .sorted((one, other) -> {
                    int order = Long.compareUnsigned(one.head(), other.head());
                    return order == 0 ? one.entryNo().compareTo(other.entryNo()) : order;
                })
                .toList();
    }

    private Place place(String entryNo, int time) {
        return new Place(entryNo, head("place|" + entryNo + "|" + time));
    }

    private long head(String name) {
        return ByteBuffer.wrap(DrawOrder.digest(seed + "|" + name)).getLong();
    }

    private record Place(String entryNo, long head) {}

    /** Judges who are asked together. */
    private final class Tier {

        private final Map<String, Integer> works = new TreeMap<>();
        private final Map<String, Long> heads = new HashMap<>();
        private final int limit;

        private Tier(List<Load> loads, int places) {
            for (Load load : loads) {
                works.put(load.judge(), load.works());
                heads.put(load.judge(), head("judge|" + load.judge()));
            }
            int all = loads.stream().mapToInt(Load::works).sum() + places;
            limit = loads.isEmpty() ? 0 : all / loads.size() + 1;
        }

        /** By lot among those below the limit; where nobody is, among those who have the fewest. */
        private Optional<String> next(Place place) {
            List<String> free = works.keySet().stream()
                    .filter(judge -> !barred.contains(new Conflict(place.entryNo(), judge)))
                    .toList();
            int fewest = free.stream().mapToInt(works::get).min().orElse(0);
            int below = Math.max(limit, fewest + 1);
            String next = null;
            for (String judge : free) {
                if (works.get(judge) < below && (next == null || before(place, judge, next))) {
                    next = judge;
                }
            }
            if (next != null) {
                works.merge(next, 1, Integer::sum);
            }
            return Optional.ofNullable(next);
        }

        private boolean before(Place place, String judge, String other) {
            return Long.compareUnsigned(lot(place, judge), lot(place, other)) < 0;
        }

        private long lot(Place place, String judge) {
            return Lots.mixed(place.head() ^ heads.get(judge));
        }
    }
}

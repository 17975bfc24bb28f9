package cn.kexie.contest.draw.lots;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who takes over a work after the draw: the judge with the fewest works, the seed deciding among equals. */
public final class Substitutes {

    private final String stageSeed;
    private final Map<String, Integer> loads;
    private final Set<Conflict> barred;

    /**
     * @param seed of the contest, as published
     * @param loads how many works every judge has who may be asked, by pseudonym
     * @param barred who must not take which work, for a conflict or because he has or had it
     */
    public Substitutes(String seed, int stage, Map<String, Integer> loads, Set<Conflict> barred) {
        this.stageSeed = DrawOrder.stageSeed(seed, stage);
        this.loads = new HashMap<>(loads);
        this.barred = new HashSet<>(barred);
    }

    /** The judge who takes this work and from now on has one more; empty when nobody is left. */
    public Optional<String> next(String entryNo) {
        Optional<String> next = loads.keySet().stream()
                .filter(judge -> !barred.contains(new Conflict(entryNo, judge)))
                .min(Comparator.comparing((String judge) -> loads.get(judge))
                        .thenComparing(judge -> ticket(entryNo, judge), Arrays::compareUnsigned));
        next.ifPresent(judge -> {
            loads.merge(judge, 1, Integer::sum);
            barred.add(new Conflict(entryNo, judge));
        });
        return next;
    }

    private byte[] ticket(String entryNo, String judge) {
        return DrawOrder.digest(stageSeed + "|replacement|" + entryNo + "|" + judge);
    }
}

package cn.kexie.contest.draw.lots;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Everything a draw depends on. The order of the lists means nothing.
 *
 * @param seed as {@link RoundSeed#mixed} gives it
 * @param k judges of every work
 */
public record DrawInput(
        String seed, int stage, int k, List<PoolJudge> pool, List<Work> entries, List<Conflict> conflicts) {

    public DrawInput {
        pool = List.copyOf(pool);
        entries = List.copyOf(entries);
        conflicts = List.copyOf(conflicts);
        requireDistinct(pool, PoolJudge::judge);
        requireDistinct(entries, Work::entryNo);
    }

    /**
     * A judge of the pool.
     *
     * @param judge pseudonym
     * @param fields categories the judge knows; none means all
     * @param capacity most works the judge takes, 0 for nobody who can be drawn
     */
    @Schema(name = "DrawPoolJudge")
    public record PoolJudge(String judge, List<String> fields, int capacity) {

        public PoolJudge {
            fields = List.copyOf(fields);
        }
    }

    /** A work to be judged. */
    @Schema(name = "DrawEntry")
    public record Work(String entryNo, String category) {}

    /** This judge must not judge this work. */
    @Schema(name = "DrawConflict")
    public record Conflict(String entryNo, String judge) {}

    private static <T> void requireDistinct(List<T> all, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T one : all) {
            if (!seen.add(id.apply(one))) {
                throw new IllegalArgumentException("named twice: " + id.apply(one));
            }
        }
    }
}

package cn.kexie.contest.draw.lots;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What a draw came to: either every work has its judges, or it is known which works cannot have them.
 *
 * @param assignments by entry number; empty when the draw is impossible
 * @param shortages by entry number; empty when the draw is possible
 */
public record DrawResult(List<Panel> assignments, List<Shortage> shortages) {

    public boolean possible() {
        return shortages.isEmpty();
    }

    /** @param judges pseudonyms in their own order */
    @Schema(name = "DrawPanel")
    public record Panel(String entryNo, List<String> judges) {}

    /**
     * A work that cannot have its judges.
     *
     * @param available judges with capacity and without conflict
     * @param placed how many of them it could have beside all other works; fewer than {@code available} allows when those
     *     are at the end of their capacity
     */
    public record Shortage(String entryNo, int available, int placed) {}
}

package cn.kexie.contest.draw.lots;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Everything a round of replacement depends on besides its seed. The order of the lists means nothing.
 *
 * @param pool judges of the frozen pool who still take part
 * @param added judges added after the draw; they take only what nobody of the pool may take
 * @param places works, each as often as it needs a judge
 * @param barred who must not take which work, for a conflict or because he has or had it
 */
@Schema(name = "DrawRoundInput")
public record RoundInput(List<Load> pool, List<Load> added, List<String> places, List<Conflict> barred) {

    public RoundInput {
        pool = List.copyOf(pool);
        added = List.copyOf(added);
        places = List.copyOf(places);
        barred = List.copyOf(barred);
    }

    /** A judge and how many works he has before the round. */
    @Schema(name = "DrawLoad")
    public record Load(String judge, int works) {}

    /** A work and the judge who takes it over. */
    @Schema(name = "DrawTaken")
    public record Taken(String entryNo, String judge) {}
}

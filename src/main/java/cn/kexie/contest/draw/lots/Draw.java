package cn.kexie.contest.draw.lots;

import cn.kexie.contest.draw.lots.DrawResult.Panel;
import cn.kexie.contest.draw.lots.DrawResult.Shortage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * 抽取评审专家: every work gets exactly k judges without conflict; loads are as even as they can be; as far as that
 * allows, judges know the field of their works. The same input always gives the same result. ADR 0019 describes every
 * step so that anybody can write this again.
 */
public final class Draw {

    /** Which description of the draw this follows. */
    public static final int METHOD = 2;

    private Draw() {}

    public static DrawResult of(DrawInput input) {
        Lots lots = new Lots(input);
        Panels panels = new Panels(lots);
        List<Shortage> shortages = new Placement(panels).place();
        if (!shortages.isEmpty()) {
            return new DrawResult(
                    List.of(),
                    shortages.stream()
                            .sorted(Comparator.comparing(Shortage::entryNo))
                            .toList());
        }
        new Balance(panels).even();
        new Fields(panels).match();
        return new DrawResult(assignments(panels), List.of());
    }

    private static List<Panel> assignments(Panels panels) {
        List<Panel> assignments = new ArrayList<>();
        for (int work = 0; work < panels.lots.works.size(); work++) {
            List<String> judges = new ArrayList<>();
            panels.judgesOf(work).stream().forEach(judge -> judges.add(panels.lots.judges.name(judge)));
            judges.sort(Comparator.naturalOrder());
            assignments.add(new Panel(panels.lots.works.name(work), List.copyOf(judges)));
        }
        assignments.sort(Comparator.comparing(Panel::entryNo));
        return List.copyOf(assignments);
    }
}

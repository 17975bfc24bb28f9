package cn.kexie.membership.roster;

import cn.kexie.membership.Eligibility;
import java.util.List;
import java.util.function.Predicate;

/** How many people of a roster stand where. */
public record RosterCounts(List<Line> lines) {

    /** @param decision null while it is awaited */
    record Line(Eligibility eligibility, RowDecision decision, int people) {

        boolean clear() {
            return RosterRow.isClear(eligibility);
        }
    }

    public int total() {
        return sum(line -> true);
    }

    /** People the rules alone suffice for. */
    public int clear() {
        return sum(Line::clear);
    }

    public int exceptions() {
        return sum(line -> !line.clear());
    }

    public int clearUndecided() {
        return sum(line -> line.clear() && line.decision() == null);
    }

    public int exceptionsUndecided() {
        return sum(line -> !line.clear() && line.decision() == null);
    }

    public int admitted() {
        return sum(line -> line.decision() == RowDecision.ADMITTED);
    }

    public int refused() {
        return sum(line -> line.decision() == RowDecision.REFUSED);
    }

    int of(Eligibility eligibility) {
        return sum(line -> line.eligibility() == eligibility);
    }

    private int sum(Predicate<Line> which) {
        return lines.stream().filter(which).mapToInt(Line::people).sum();
    }
}

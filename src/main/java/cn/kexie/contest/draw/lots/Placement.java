package cn.kexie.contest.draw.lots;

import cn.kexie.contest.draw.lots.DrawResult.Shortage;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Gives every work its judges: one work after the other, then by moving others where judges are at their limit. */
final class Placement {

    private final Lots lots;
    private final Panels panels;

    Placement(Panels panels) {
        this.lots = panels.lots;
        this.panels = panels;
    }

    /** Places judges. @return works that cannot have theirs, in the order of the draw */
    List<Shortage> place() {
        for (int work = 0; work < lots.works.size(); work++) {
            if (lots.eligible(work).cardinality() >= lots.k) {
                fill(work);
            }
        }
        complete();
        return shortages();
    }

    private void fill(int work) {
        for (int judge = best(work); judge >= 0 && panels.size(work) < lots.k; judge = best(work)) {
            panels.add(work, judge);
        }
    }

    /** The judge with the fewest works; who knows the field before who does not; then as the seed decides. */
    private int best(int work) {
        BitSet addable = panels.addable(work);
        int best = -1;
        for (int judge = addable.nextSetBit(0); judge >= 0; judge = addable.nextSetBit(judge + 1)) {
            if (panels.hasRoom(judge) && (best < 0 || before(work, judge, best))) {
                best = judge;
            }
        }
        return best;
    }

    private boolean before(int work, int judge, int other) {
        if (panels.load(judge) != panels.load(other)) {
            return panels.load(judge) < panels.load(other);
        }
        if (lots.fits(work, judge) != lots.fits(work, other)) {
            return lots.fits(work, judge);
        }
        return Long.compareUnsigned(lots.tie(work, judge), lots.tie(work, other)) < 0;
    }

    private void complete() {
        Moves moves = null;
        for (int work = 0; work < lots.works.size(); work++) {
            if (panels.size(work) < lots.k && lots.eligible(work).cardinality() >= lots.k) {
                moves = moves == null ? new Moves(panels, false) : moves;
                complete(work, moves);
            }
        }
    }

    private void complete(int work, Moves moves) {
        int[] chain = moves.chain(panels.addable(work), panels::hasRoom);
        while (chain != null && panels.size(work) < lots.k) {
            moves.add(work, chain[0]);
            moves.shift(chain);
            chain = moves.chain(panels.addable(work), panels::hasRoom);
        }
    }

    private List<Shortage> shortages() {
        List<Shortage> shortages = new ArrayList<>();
        for (int work = 0; work < lots.works.size(); work++) {
            if (panels.size(work) < lots.k) {
                shortages.add(
                        new Shortage(lots.works.name(work), lots.eligible(work).cardinality(), panels.size(work)));
            }
        }
        return shortages;
    }
}

package cn.kexie.contest.draw.lots;

import java.util.BitSet;

/**
 * Brings works to judges who know their field, without making the loads less even: a work moves to such a judge, and a
 * chain of moves that lose nothing leads back to the judge it came from, or on to one who then has as many works as that
 * judge had.
 */
final class Fields {

    private final Panels panels;
    private final Moves moves;

    Fields(Panels panels) {
        this.panels = panels;
        this.moves = new Moves(panels, true);
    }

    void match() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int judge = 0; judge < panels.lots.judges.size(); judge++) {
                moved |= match(judge);
            }
        }
    }

    private boolean match(int judge) {
        boolean moved = false;
        BitSet works = (BitSet) panels.worksOf(judge).clone();
        for (int work = works.nextSetBit(0); work >= 0; work = works.nextSetBit(work + 1)) {
            if (panels.judgesOf(work).get(judge) && !panels.lots.fits(work, judge)) {
                moved |= match(work, judge);
            }
        }
        return moved;
    }

    private boolean match(int work, int judge) {
        BitSet knowing = panels.addable(work);
        for (int other = knowing.nextSetBit(0); other >= 0; other = knowing.nextSetBit(other + 1)) {
            if (!panels.lots.fits(work, other)) {
                knowing.clear(other);
            }
        }
        int load = panels.load(judge);
        int[] chain = moves.chain(
                knowing, other -> other == judge || panels.load(other) == load - 1 && panels.hasRoom(other));
        if (chain == null) {
            return false;
        }
        moves.move(work, judge, chain[0]);
        moves.shift(chain);
        return true;
    }
}

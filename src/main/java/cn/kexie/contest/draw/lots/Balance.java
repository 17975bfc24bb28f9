package cn.kexie.contest.draw.lots;

import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Evens the loads: as long as a chain of moves leads from a judge to one with room and at least two works fewer, works
 * move along it. When no such chain is left, the sum of the squared loads cannot be made smaller.
 */
final class Balance {

    private final Panels panels;
    private final Moves moves;

    Balance(Panels panels) {
        this.panels = panels;
        this.moves = new Moves(panels, false);
    }

    void even() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (int judge : heaviestFirst()) {
                while (relieve(judge)) {
                    moved = true;
                }
            }
        }
    }

    private int[] heaviestFirst() {
        return IntStream.range(0, panels.lots.judges.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer judge) -> -panels.load(judge))
                        .thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean relieve(int judge) {
        BitSet start = new BitSet(panels.lots.judges.size());
        start.set(judge);
        int most = panels.load(judge) - 2;
        int[] chain = moves.chain(start, other -> panels.load(other) <= most && panels.hasRoom(other));
        if (chain == null) {
            return false;
        }
        moves.shift(chain);
        return true;
    }
}

package cn.kexie.contest.draw.lots;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/**
 * From which judge to which a work may move, kept up to date while works move.
 *
 * <p>A change of one work costs judges of the work × judges, a search judges × judges at most, whatever the number of
 * works.
 */
final class Moves {

    private static final int START = -1;

    private final Panels panels;
    private final boolean keepsFields;
    private final int[][] works;
    private final BitSet[] targets;

    /** @param keepsFields whether a work may move only to a judge who knows its field unless its present one does not */
    Moves(Panels panels, boolean keepsFields) {
        this.panels = panels;
        this.keepsFields = keepsFields;
        int judges = panels.lots.judges.size();
        works = new int[judges][judges];
        targets = new BitSet[judges];
        Arrays.setAll(targets, judge -> new BitSet(judges));
        for (int work = 0; work < panels.lots.works.size(); work++) {
            count(work, 1);
        }
    }

    void add(int work, int judge) {
        count(work, -1);
        panels.add(work, judge);
        count(work, 1);
    }

    void move(int work, int from, int to) {
        count(work, -1);
        panels.remove(work, from);
        panels.add(work, to);
        count(work, 1);
    }

    /**
     * The shortest chain of moves from one of the starts to a wanted judge, found breadth first with judges in the order
     * of the draw.
     *
     * @return the judges along it, a start first; null when there is none
     */
    int[] chain(BitSet starts, IntPredicate wanted) {
        int[] cameFrom = new int[targets.length];
        int[] queue = new int[targets.length];
        BitSet seen = (BitSet) starts.clone();
        int tail = queue(starts, START, cameFrom, queue, 0);
        for (int head = 0; head < tail; head++) {
            int judge = queue[head];
            if (wanted.test(judge)) {
                return path(judge, cameFrom);
            }
            BitSet fresh = (BitSet) targets[judge].clone();
            fresh.andNot(seen);
            seen.or(fresh);
            tail = queue(fresh, judge, cameFrom, queue, tail);
        }
        return null;
    }

    /** Moves a work along every link, from the first on: the one that wins most in fields, the first among equals. */
    void shift(int[] chain) {
        for (int i = 1; i < chain.length; i++) {
            move(best(chain[i - 1], chain[i]), chain[i - 1], chain[i]);
        }
    }

    private int best(int from, int to) {
        int best = -1;
        int gain = keepsFields ? -1 : -2;
        BitSet held = panels.worksOf(from);
        for (int work = held.nextSetBit(0); work >= 0 && gain < 1; work = held.nextSetBit(work + 1)) {
            if (panels.mayTake(to, work) && panels.gain(work, from, to) > gain) {
                best = work;
                gain = panels.gain(work, from, to);
            }
        }
        return best;
    }

    private void count(int work, int by) {
        BitSet addable = panels.addable(work);
        panels.judgesOf(work).stream().forEach(from -> addable.stream().forEach(to -> count(work, from, to, by)));
    }

    private void count(int work, int from, int to, int by) {
        if (keepsFields && panels.gain(work, from, to) < 0) {
            return;
        }
        works[from][to] += by;
        if (works[from][to] == 0) {
            targets[from].clear(to);
        } else {
            targets[from].set(to);
        }
    }

    private static int queue(BitSet judges, int from, int[] cameFrom, int[] queue, int tail) {
        int end = tail;
        for (int judge = judges.nextSetBit(0); judge >= 0; judge = judges.nextSetBit(judge + 1)) {
            cameFrom[judge] = from;
            queue[end++] = judge;
        }
        return end;
    }

    private static int[] path(int last, int[] cameFrom) {
        int length = 0;
        for (int judge = last; judge != START; judge = cameFrom[judge]) {
            length++;
        }
        int[] path = new int[length];
        for (int judge = last; judge != START; judge = cameFrom[judge]) {
            path[--length] = judge;
        }
        return path;
    }
}

package cn.kexie.contest.draw.lots;

import java.util.BitSet;

/** Who judges what so far. */
final class Panels {

    final Lots lots;
    private final BitSet[] judgesOf;
    private final BitSet[] worksOf;
    private final int[] size;
    private final int[] load;

    Panels(Lots lots) {
        this.lots = lots;
        judgesOf = sets(lots.works.size(), lots.judges.size());
        worksOf = sets(lots.judges.size(), lots.works.size());
        size = new int[lots.works.size()];
        load = new int[lots.judges.size()];
    }

    private static BitSet[] sets(int count, int size) {
        BitSet[] sets = new BitSet[count];
        for (int i = 0; i < count; i++) {
            sets[i] = new BitSet(size);
        }
        return sets;
    }

    void add(int work, int judge) {
        judgesOf[work].set(judge);
        worksOf[judge].set(work);
        size[work]++;
        load[judge]++;
    }

    void remove(int work, int judge) {
        judgesOf[work].clear(judge);
        worksOf[judge].clear(work);
        size[work]--;
        load[judge]--;
    }

    BitSet judgesOf(int work) {
        return judgesOf[work];
    }

    BitSet worksOf(int judge) {
        return worksOf[judge];
    }

    /** How many judges the work has. */
    int size(int work) {
        return size[work];
    }

    /** How many works the judge has. */
    int load(int judge) {
        return load[judge];
    }

    boolean hasRoom(int judge) {
        return load[judge] < lots.capacity[judge];
    }

    /** Judges who could be added to the work, whether or not they have room. */
    BitSet addable(int work) {
        BitSet addable = (BitSet) lots.eligible(work).clone();
        addable.andNot(judgesOf[work]);
        return addable;
    }

    boolean mayTake(int judge, int work) {
        return lots.eligible(work).get(judge) && !judgesOf[work].get(judge);
    }

    /** What is won in matching fields when a work moves: 1, 0 or -1. */
    int gain(int work, int from, int to) {
        return (lots.fits(work, to) ? 1 : 0) - (lots.fits(work, from) ? 1 : 0);
    }
}

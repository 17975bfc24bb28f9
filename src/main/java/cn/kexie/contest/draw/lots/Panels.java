package cn.kexie.contest.draw.lots;

/** Who judges what so far. */
final class Panels {

    final Lots lots;
    private final Bits[] judgesOf;
    private final Bits[] worksOf;
    private final int[] size;
    private final int[] load;

    Panels(Lots lots) {
        this.lots = lots;
        judgesOf = sets(lots.works.size(), lots.judges.size());
        worksOf = sets(lots.judges.size(), lots.works.size());
        size = new int[lots.works.size()];
        load = new int[lots.judges.size()];
    }

    private static Bits[] sets(int count, int size) {
        Bits[] sets = new Bits[count];
        for (int i = 0; i < count; i++) {
            sets[i] = new Bits(size);
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

    Bits judgesOf(int work) {
        return judgesOf[work];
    }

    Bits worksOf(int judge) {
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
    Bits addable(int work) {
        return lots.eligible(work).without(judgesOf[work]);
    }

    boolean mayTake(int judge, int work) {
        return lots.eligible(work).has(judge) && !judgesOf[work].has(judge);
    }

    /** What is won in matching fields when a work moves: 1, 0 or -1. */
    int gain(int work, int from, int to) {
        return (lots.fits(work, to) ? 1 : 0) - (lots.fits(work, from) ? 1 : 0);
    }
}

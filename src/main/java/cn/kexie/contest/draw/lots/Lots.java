package cn.kexie.contest.draw.lots;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The draw in numbers: judges and works by their rank in the order of the seed, who may judge what, who knows what. */
final class Lots {

    final DrawOrder judges;
    final DrawOrder works;
    final int k;
    final int[] capacity;

    private final BitSet[] eligible;
    private final int[] category;
    private final boolean[][] knows;

    Lots(DrawInput input) {
        String seed = DrawOrder.stageSeed(input.seed(), input.stage());
        judges = DrawOrder.of(
                seed, "judge", input.pool().stream().map(PoolJudge::judge).toList());
        works = DrawOrder.of(
                seed, "entry", input.entries().stream().map(Work::entryNo).toList());
        k = input.k();
        capacity = new int[judges.size()];
        input.pool().forEach(judge -> capacity[judges.rank(judge.judge())] = judge.capacity());
        eligible = eligible(input.conflicts());
        Map<String, Integer> categories = new HashMap<>();
        input.entries().forEach(work -> categories.putIfAbsent(work.category(), categories.size()));
        category = new int[works.size()];
        input.entries().forEach(work -> category[works.rank(work.entryNo())] = categories.get(work.category()));
        knows = knows(input.pool(), categories);
    }

    /** Judges who have no conflict with the work and any capacity at all. */
    BitSet eligible(int work) {
        return eligible[work];
    }

    boolean fits(int work, int judge) {
        return knows[judge][category[work]];
    }

    /** Decides between judges for one work; the smaller one, unsigned, comes first. */
    long tie(int work, int judge) {
        return mixed(works.head(work) ^ judges.head(judge));
    }

    /** The finaliser of SplitMix64, so that no two works see the judges in orders that resemble each other. */
    static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private BitSet[] eligible(List<Conflict> conflicts) {
        BitSet all = new BitSet(judges.size());
        for (int judge = 0; judge < judges.size(); judge++) {
            if (capacity[judge] > 0) {
                all.set(judge);
            }
        }
        BitSet[] eligible = new BitSet[works.size()];
        for (int work = 0; work < eligible.length; work++) {
            eligible[work] = (BitSet) all.clone();
        }
        for (Conflict conflict : conflicts) {
            Integer work = works.rank(conflict.entryNo());
            Integer judge = judges.rank(conflict.judge());
            if (work != null && judge != null) {
                eligible[work].clear(judge);
            }
        }
        return eligible;
    }

    private boolean[][] knows(List<PoolJudge> pool, Map<String, Integer> categories) {
        boolean[][] knows = new boolean[judges.size()][categories.size()];
        for (PoolJudge judge : pool) {
            boolean[] known = knows[judges.rank(judge.judge())];
            categories.forEach((name, index) ->
                    known[index] = judge.fields().isEmpty() || judge.fields().contains(name));
        }
        return knows;
    }
}

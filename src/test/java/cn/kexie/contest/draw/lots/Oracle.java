package cn.kexie.contest.draw.lots;

import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a draw could at best come to, by minimum-cost flow: slow, and written without any idea of the draw's own. */
final class Oracle {

    private static final int FAR = Integer.MAX_VALUE / 2;

    private final List<int[]> edges = new ArrayList<>();
    private final int nodes;
    private final int sink;
    private int flow;
    private int cost;

    /** Source 0, then works, judges, sink; the n-th work of a judge costs 2n − 1, so that the sum is the load squared. */
    Oracle(DrawInput input) {
        int works = input.entries().size();
        int judges = input.pool().size();
        sink = 1 + works + judges;
        nodes = sink + 1;
        for (int w = 0; w < works; w++) {
            edge(0, 1 + w, input.k(), 0);
            for (int j = 0; j < judges; j++) {
                if (free(input, input.entries().get(w), input.pool().get(j))) {
                    edge(1 + w, 1 + works + j, 1, 0);
                }
            }
        }
        for (int j = 0; j < judges; j++) {
            for (int n = 1; n <= Math.min(works, input.pool().get(j).capacity()); n++) {
                edge(1 + works + j, sink, 1, 2 * n - 1);
            }
        }
        while (augment()) {
            flow++;
        }
    }

    /** Most places that can be filled. */
    int placed() {
        return flow;
    }

    /** Least sum of squared loads with that many places filled. */
    int leastSquares() {
        return cost;
    }

    private static boolean free(DrawInput input, Work work, PoolJudge judge) {
        return !input.conflicts().contains(new Conflict(work.entryNo(), judge.judge()));
    }

    private void edge(int from, int to, int capacity, int cost) {
        edges.add(new int[] {from, to, capacity, cost});
        edges.add(new int[] {to, from, 0, -cost});
    }

    private boolean augment() {
        int[] distance = new int[nodes];
        int[] by = new int[nodes];
        Arrays.fill(distance, FAR);
        distance[0] = 0;
        for (boolean shorter = true; shorter; ) {
            shorter = false;
            for (int i = 0; i < edges.size(); i++) {
                int[] edge = edges.get(i);
                if (edge[2] > 0 && distance[edge[0]] < FAR && distance[edge[0]] + edge[3] < distance[edge[1]]) {
                    distance[edge[1]] = distance[edge[0]] + edge[3];
                    by[edge[1]] = i;
                    shorter = true;
                }
            }
        }
        if (distance[sink] == FAR) {
            return false;
        }
        for (int node = sink; node != 0; node = edges.get(by[node])[0]) {
            edges.get(by[node])[2]--;
            edges.get(by[node] ^ 1)[2]++;
        }
        cost += distance[sink];
        return true;
    }
}

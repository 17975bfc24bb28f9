package cn.kexie.bench;

import cn.kexie.contest.draw.lots.Draw;
import cn.kexie.contest.draw.lots.DrawInput;
import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.draw.lots.DrawResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What a draw alone costs, without any database, and what comes of it:
 *
 * <pre>mvn test -Dtest=DrawBench</pre>
 *
 * {@code -Dbench.entries=10000}, {@code -Dbench.judges=200} and {@code -Dbench.k=5} say how large it is. No test
 * of the build.
 */
class DrawBench {

    private static final int ENTRIES = Integer.getInteger("bench.entries", 10_000);
    private static final int JUDGES = Integer.getInteger("bench.judges", 200);
    private static final int K = Integer.getInteger("bench.k", 5);
    private static final List<String> CATEGORIES =
            List.of("MINI_INVENTION", "MINI_CREATION", "MINI_RENOVATION", "MINI_DESIGN", "MINI_SUGGESTION");
    /** Of a hundred works, by category, as one city's contest had them. */
    private static final int[] SHARES = {42, 54, 83, 93, 100};

    @Test
    void printsWhatADrawCosts() {
        System.out.printf("%-44s %8s %7s %7s %7s %7s%n", "draw", "ms", "least", "most", "spread", "fits %");
        for (int round = 0; round < 3; round++) {
            measure("no conflicts", input(0, 0, CATEGORIES.size()));
            measure("2 % conflicts, all fields", input(2, 0, CATEGORIES.size()));
            measure("2 % conflicts, two fields each", input(2, 0, 2));
            measure("30 % conflicts, one field each", input(30, 0, 1));
            measure("a fifth of the pool conflicts with 90 %", input(2, JUDGES / 5, 2));
        }
    }

    private static void measure(String name, DrawInput input) {
        long start = System.nanoTime();
        DrawResult result = Draw.of(input);
        double millis = (System.nanoTime() - start) / 1e6;
        IntSummaryStatistics loads = loads(result);
        System.out.printf(
                "%-44s %8.0f %7d %7d %7d %7.1f%n",
                name,
                millis,
                loads.getMin(),
                loads.getMax(),
                loads.getMax() - loads.getMin(),
                100 * fitting(input, result));
    }

    /** A draw of the size asked for; every judge knows so many fields, and some are in conflict with nearly everybody. */
    private static DrawInput input(int percent, int barred, int fields) {
        Random random = new Random(4);
        List<PoolJudge> pool = IntStream.range(0, JUDGES)
                .mapToObj(i -> new PoolJudge("P%04d".formatted(i), fields(i, fields), ENTRIES))
                .toList();
        List<Work> works = IntStream.range(0, ENTRIES)
                .mapToObj(i -> new Work("ENT-2026-%06d".formatted(i), category(random)))
                .toList();
        List<Conflict> conflicts = new ArrayList<>();
        for (Work work : works) {
            for (int judge = 0; judge < JUDGES; judge++) {
                if (random.nextInt(100) < (judge < barred ? 90 : percent)) {
                    conflicts.add(new Conflict(work.entryNo(), pool.get(judge).judge()));
                }
            }
        }
        return new DrawInput("5eed".repeat(16), 1, K, pool, works, conflicts);
    }

    private static List<String> fields(int judge, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> CATEGORIES.get((judge + i) % CATEGORIES.size()))
                .toList();
    }

    private static String category(Random random) {
        int share = random.nextInt(100);
        int category = 0;
        while (share >= SHARES[category]) {
            category++;
        }
        return CATEGORIES.get(category);
    }

    private static IntSummaryStatistics loads(DrawResult result) {
        Map<String, Integer> loads = new HashMap<>();
        result.assignments().forEach(panel -> panel.judges().forEach(judge -> loads.merge(judge, 1, Integer::sum)));
        return loads.values().stream().mapToInt(Integer::intValue).summaryStatistics();
    }

    private static double fitting(DrawInput input, DrawResult result) {
        Map<String, List<String>> fields = new HashMap<>();
        input.pool().forEach(judge -> fields.put(judge.judge(), judge.fields()));
        Map<String, String> categories = new HashMap<>();
        input.entries().forEach(work -> categories.put(work.entryNo(), work.category()));
        long fitting = result.assignments().stream()
                .flatMap(panel -> panel.judges().stream()
                        .filter(judge -> fields.get(judge).contains(categories.get(panel.entryNo()))))
                .count();
        return (double) fitting / (input.entries().size() * input.k());
    }
}

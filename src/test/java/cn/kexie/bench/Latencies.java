package cn.kexie.bench;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long requests took when several clients sent them at the same time. */
class Latencies {

    private final Map<String, Queue<Double>> byRequest = Collections.synchronizedMap(new LinkedHashMap<>());

    <T> T of(String request, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        byRequest.computeIfAbsent(request, key -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - start) / 1e6);
        return result;
    }

    void clear() {
        byRequest.clear();
    }

    String table() {
        StringBuilder table =
                new StringBuilder("%-34s %6s %11s %11s%n".formatted("step", "times", "median ms", "p95 ms"));
        byRequest.forEach((request, taken) -> {
            List<Double> sorted = taken.stream().sorted().toList();
            table.append(
                    "%-34s %6d %11.1f %11.1f%n".formatted(request, sorted.size(), at(sorted, 0.5), at(sorted, 0.95)));
        });
        return table.toString();
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }
}

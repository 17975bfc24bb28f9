package cn.kexie.bench;

import cn.kexie.support.CountedStatements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one kind of request costs: time, statements it sends, rows it changes, write-ahead log it leaves. */
class Measures {

    private final Map<String, List<Measure>> byRequest = new LinkedHashMap<>();
    private final CountedStatements statements;
    private final JdbcClient jdbc;

    Measures(CountedStatements statements, JdbcClient jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
    }

    <T> T of(String request, Callable<T> work) throws Exception {
        long walBefore = wal();
        statements.reset();
        long start = System.nanoTime();
        T result = work.call();
        long nanos = System.nanoTime() - start;
        byRequest
                .computeIfAbsent(request, key -> new ArrayList<>())
                .add(new Measure(nanos / 1e6, statements.total(), statements.rows(), wal() - walBefore));
        return result;
    }

    void clear() {
        byRequest.clear();
    }

    /** Medians, one line per request, and their sum. */
    String table() {
        StringBuilder table = new StringBuilder(
                "%-34s %8s %11s %6s %8s%n".formatted("request", "ms", "statements", "rows", "WAL kB"));
        byRequest.forEach((request, all) -> table.append("%-34s %8.1f %11.0f %6.0f %8.1f%n"
                .formatted(
                        request,
                        median(all.stream().map(Measure::millis).toList()),
                        median(all.stream().map(m -> (double) m.statements()).toList()),
                        median(all.stream().map(m -> (double) m.rows()).toList()),
                        median(all.stream().map(m -> m.wal() / 1024.0).toList()))));
        return table.toString();
    }

    /** Median statements and rows, and the least write-ahead log: what else runs only ever adds to it. */
    Map<String, Cost> costs() {
        Map<String, Cost> costs = new LinkedHashMap<>();
        byRequest.forEach((request, all) -> costs.put(
                request,
                new Cost(
                        (long) median(
                                all.stream().map(m -> (double) m.statements()).toList()),
                        (long) median(all.stream().map(m -> (double) m.rows()).toList()),
                        all.stream().mapToLong(Measure::wal).min().orElse(0) / 1024.0)));
        return costs;
    }

    private long wal() {
        return jdbc.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")
                .query(Long.class)
                .single();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private record Measure(double millis, long statements, long rows, long wal) {}
}

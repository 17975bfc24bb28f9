package cn.kexie.bench;

import cn.kexie.support.CountedStatements;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Steps taken one after the other; what each has cost is printed as soon as it is done. */
class Steps {

    private static final String HEAD = "%-42s %9s %9s %11s %9s %10s %9s%n";
    private static final String LINE = "%-42s %9.0f %9.2f %11d %9.1f %10.0f %9d%n";

    private final CountedStatements statements;
    private final JdbcClient jdbc;
    private final PeakHeap heap = new PeakHeap();

    Steps(CountedStatements statements, JdbcClient jdbc) {
        this.statements = statements;
        this.jdbc = jdbc;
        System.out.printf(HEAD, "step", "ms", "ms each", "statements", "each", "WAL kB", "heap MB");
    }

    <T> T take(String name, Callable<T> work) throws Exception {
        return take(name, 1, work);
    }

    /** @param times how many equal things the step does */
    <T> T take(String name, int times, Callable<T> work) throws Exception {
        long walBefore = wal();
        heap.reset();
        statements.reset();
        long start = System.nanoTime();
        T result = work.call();
        double millis = (System.nanoTime() - start) / 1e6;
        long sent = statements.total();
        System.out.printf(
                LINE,
                name,
                millis,
                millis / times,
                sent,
                (double) sent / times,
                (wal() - walBefore) / 1024.0,
                heap.growth());
        return result;
    }

    /** How busy the machine is; figures taken beside other work say little. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private long wal() {
        return jdbc.sql("select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint")
                .query(Long.class)
                .single();
    }
}

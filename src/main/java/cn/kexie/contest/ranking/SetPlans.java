package cn.kexie.contest.ranking;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the database plan for sets. To its statistics, a contest they have not seen yet has one row; it would choose loops,
 * and loops over a whole contest are quadratic.
 */
@Component
class SetPlans {

    private final JdbcClient jdbc;

    SetPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the transaction of the caller; whatever comes after is planned as usual. */
    <T> T with(Supplier<T> work) {
        jdbc.sql("set local enable_nestloop = off").update();
        jdbc.sql("set local work_mem = '64MB'").update();
        T result = work.get();
        jdbc.sql("set local enable_nestloop to default").update();
        jdbc.sql("set local work_mem to default").update();
        return result;
    }

    void run(Runnable work) {
        with(() -> {
            work.run();
            return null;
        });
    }
}

package cn.kexie.platform.database;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has the database plan for sets. To its statistics, a contest they have not seen yet has one row; it would choose loops,
 * and loops over a whole contest are quadratic. For statements that take in a whole contest, and only for these.
 */
@Component
public class SetPlans {

    private final JdbcClient jdbc;

    public SetPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the transaction of the caller; whatever comes after is planned as usual. */
    public <T> T with(Supplier<T> work) {
        jdbc.sql("set local enable_nestloop = off").update();
        jdbc.sql("set local work_mem = '64MB'").update();
        T result = work.get();
        jdbc.sql("set local enable_nestloop to default").update();
        jdbc.sql("set local work_mem to default").update();
        return result;
    }

    public void run(Runnable work) {
        with(() -> {
            work.run();
            return null;
        });
    }
}

package cn.kexie.platform.database;

import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Has the database plan for sets. To its statistics, a contest they have not seen yet has one row; it would choose loops,
 * and loops over a whole contest are quadratic. Such a statement may also take longer than those of other requests. For
 * statements that take in a whole contest, and only for these.
 */
@Component
public class SetPlans {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final JdbcTemplate jdbc;

    public SetPlans(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Within the transaction of the caller; whatever comes after is planned as usual. */
    public <T> T with(Supplier<T> work) {
        jdbc.execute("set local enable_nestloop = off");
        jdbc.execute("set local work_mem = '64MB'");
        int usual = patience(Math.toIntExact(LONGEST.toMillis()));
        T result = work.get();
        patience(usual);
        jdbc.execute("set local enable_nestloop to default");
        jdbc.execute("set local work_mem to default");
        return result;
    }

    /** @return the one before */
    private int patience(int milliseconds) {
        return jdbc.execute((ConnectionCallback<Integer>) connection -> {
            int before = connection.getNetworkTimeout();
            Patience.with(connection, milliseconds);
            return before;
        });
    }

    public void run(Runnable work) {
        with(() -> {
            work.run();
            return null;
        });
    }
}

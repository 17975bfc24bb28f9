package cn.kexie.calendar;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps the offset of the demo clock over restarts. */
final class DemoClockRegister {

    private final JdbcClient database;

    DemoClockRegister(JdbcClient database) {
        this.database = database;
    }

    Duration offset() {
        long millis = database.sql("select offset_millis from demo_clock")
                .query(Long.class)
                .optional()
                .orElse(0L);
        return Duration.ofMillis(millis);
    }

    void keep(Duration offset) {
        database.sql("""
                        insert into demo_clock (id, offset_millis) values (1, :millis)
                        on conflict (id) do update set offset_millis = excluded.offset_millis""").param("millis", offset.toMillis()).update();
    }
}

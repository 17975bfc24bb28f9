package cn.kexie.operation.metric;

import cn.kexie.platform.ChinaTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Figures that need the database: read when somebody asks for them, one statement a meter, and not again for some seconds,
 * however many ask. While the database is away there are none, and {@code kexie.database.up} is 0.
 */
@Component
class Figures {

    private static final Logger LOG = LoggerFactory.getLogger(Figures.class);
    private static final Duration KEPT = Duration.ofSeconds(15);
    private static final int SOON_DAYS = 3;
    private static final long NEVER = Long.MIN_VALUE;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicInteger up = new AtomicInteger();
    private final Map<FigureSet, MultiGauge> gauges = new EnumMap<>(FigureSet.class);
    private long readAt = NEVER;

    Figures(JdbcClient jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (FigureSet set : FigureSet.values()) {
            gauges.put(
                    set,
                    MultiGauge.builder(set.meter())
                            .description(set.description())
                            .register(meters));
        }
        meters.gauge("kexie.database.up", up);
    }

    /** Reads them again unless that was a moment ago. */
    synchronized void renew() {
        long now = System.nanoTime();
        if (readAt == NEVER || now - readAt >= KEPT.toNanos()) {
            readAt = now;
            read();
        }
    }

    private void read() {
        try {
            gauges.forEach((set, gauge) -> gauge.register(rows(set), true));
            up.set(1);
        } catch (DataAccessException | TransactionException away) {
            up.set(0);
            gauges.values().forEach(gauge -> gauge.register(List.of(), true));
            LOG.warn("读不到统计数字：{}", away.getClass().getSimpleName());
        }
    }

    private List<Row<?>> rows(FigureSet set) {
        List<Row<?>> rows = new ArrayList<>();
        read(set).forEach(figure -> rows.add(Row.of(tags(set, figure), figure.value())));
        return rows;
    }

    private List<Figure> read(FigureSet set) {
        Instant now = clock.instant();
        LocalDate today = ChinaTime.today(clock);
        return jdbc.sql(set.sql())
                // The engine keeps its moments without a zone, in that of this machine.
                .param("now", Timestamp.from(now).toLocalDateTime())
                .param("today", today)
                .param("soon", today.plusDays(SOON_DAYS))
                .query((row, index) -> figure(set, row))
                .list();
    }

    private static Figure figure(FigureSet set, ResultSet row) throws SQLException {
        List<String> labels = new ArrayList<>();
        for (int column = 1; column <= set.labels().size(); column++) {
            labels.add(row.getString(column));
        }
        return new Figure(labels, row.getDouble(set.labels().size() + 1));
    }

    private static Tags tags(FigureSet set, Figure figure) {
        String[] pairs = IntStream.range(0, set.labels().size())
                .boxed()
                .flatMap(i -> java.util.stream.Stream.of(
                        set.labels().get(i), figure.labels().get(i)))
                .toArray(String[]::new);
        return Tags.of(pairs);
    }
}

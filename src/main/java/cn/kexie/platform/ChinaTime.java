package cn.kexie.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** Times as they are shown: China's, whatever the database and the clock answer in. */
public final class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}

    /** A null stays null, here and below. */
    public static OffsetDateTime of(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : of(time.toInstant());
    }

    public static OffsetDateTime of(Instant time) {
        return time == null ? null : OffsetDateTime.ofInstant(time, ZONE);
    }

    /** To the second, as times are told. */
    public static OffsetDateTime now(Clock clock) {
        return of(clock.instant()).truncatedTo(ChronoUnit.SECONDS);
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}

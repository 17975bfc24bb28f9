package cn.kexie.platform.web.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Values written as text with a fixed form. Jackson alone would also take numbers, arrays and sloppy forms. */
public enum Scalars {
    DATE(LocalDate.class, LocalDate::parse, "日期，格式如 2026-03-01"),
    MONTH(YearMonth.class, YearMonth::parse, "年月，格式如 2026-03"),
    TIMESTAMP(OffsetDateTime.class, OffsetDateTime::parse, "带时区的时间，格式如 2026-03-01T09:00:00+08:00"),
    INSTANT(Instant.class, Instant::parse, "时间，格式如 2026-03-01T01:00:00Z"),
    LOCAL_TIMESTAMP(LocalDateTime.class, LocalDateTime::parse, "时间，格式如 2026-03-01T09:00:00"),
    TIME(LocalTime.class, LocalTime::parse, "钟点，格式如 09:00"),
    YEAR(Year.class, Year::parse, "年份，格式如 2026"),
    MONTH_DAY(MonthDay.class, MonthDay::parse, "月日，格式如 --03-01"),
    PERIOD(Period.class, Period::parse, "时长，格式如 P6D"),
    DURATION(Duration.class, Duration::parse, "时长，格式如 PT2H"),
    UUID_TEXT(UUID.class, Scalars::uuid, "UUID，格式如 123e4567-e89b-12d3-a456-426614174000");

    private static final Map<Class<?>, Scalars> BY_TYPE =
            java.util.Arrays.stream(values()).collect(java.util.stream.Collectors.toMap(s -> s.type, s -> s));

    private final Class<?> type;
    private final Function<String, ?> parse;
    final String form;

    Scalars(Class<?> type, Function<String, ?> parse, String form) {
        this.type = type;
        this.parse = parse;
        this.form = form;
    }

    static Scalars of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    boolean accepts(String text) {
        try {
            return sensible(parse.apply(text));
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Years outside four digits are typing errors and leave the range of the database. */
    private static boolean sensible(Object value) {
        return !(value instanceof TemporalAccessor time)
                || !time.isSupported(ChronoField.YEAR)
                || time.get(ChronoField.YEAR) >= 1 && time.get(ChronoField.YEAR) <= 9999;
    }

    private static UUID uuid(String text) {
        UUID uuid = UUID.fromString(text);
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return uuid;
    }
}

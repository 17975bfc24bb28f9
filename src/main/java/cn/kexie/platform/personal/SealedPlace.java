package cn.kexie.platform.personal;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** The one place a sealed text belongs to: a column in one row of its table. */
public record SealedPlace(SealedColumn column, List<Object> key) {

    /** A control character, which no accepted text holds. */
    private static final String BETWEEN = "\u001f";

    public SealedPlace {
        key = List.copyOf(key);
        if (key.size() != column.key().size()) {
            throw new IllegalArgumentException(
                    "rows of %s are told apart by %s".formatted(column.table(), column.key()));
        }
    }

    /** What is bound into the text sealed for this place. */
    byte[] bound() {
        return (column.purpose() + "\n" + row()).getBytes(StandardCharsets.UTF_8);
    }

    private String row() {
        return key.stream().map(SealedPlace::text).collect(Collectors.joining(BETWEEN));
    }

    /** The same for a value that is stored and for the same read again. */
    private static String text(Object value) {
        if (value instanceof Timestamp moment) {
            return stored(moment.toInstant());
        }
        if (value instanceof OffsetDateTime moment) {
            return stored(moment.toInstant());
        }
        if (value instanceof Date day) {
            return day.toLocalDate().toString();
        }
        if (value instanceof CharSequence
                || value instanceof Integer
                || value instanceof Long
                || value instanceof UUID
                || value instanceof LocalDate) {
            return value.toString();
        }
        throw new IllegalArgumentException("rows cannot be told apart by a " + value.getClass());
    }

    /** PostgreSQL keeps microseconds, rounded. */
    private static String stored(Instant moment) {
        return moment.plusNanos(500).truncatedTo(ChronoUnit.MICROS).toString();
    }

    /** For the log: keys are numbers of cases, members and the like. */
    @Override
    public String toString() {
        return column.purpose() + " " + key;
    }
}

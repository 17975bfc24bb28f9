package cn.kexie.engine.model.table;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A constant in a cell.
 *
 * @param number its place on the line of numbers or days; null for a text or a yes or no
 */
record Literal(String text, BigDecimal number, Kind kind) {

    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");
    private static final Set<String> DATES = Set.of("date");
    private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final Pattern DATE = Pattern.compile("date\\(\\s*\"(\\d{4}-\\d{2}-\\d{2})\"\\s*\\)");

    enum Kind {
        TEXT,
        NUMBER,
        YES_OR_NO,
        DATE
    }

    static Optional<Literal> of(String entry) {
        String text = entry.strip();
        Matcher quoted = TEXT.matcher(text);
        if (quoted.matches()) {
            return Optional.of(new Literal(quoted.group(1), null, Kind.TEXT));
        }
        if (text.equals("true") || text.equals("false")) {
            return Optional.of(new Literal(text, null, Kind.YES_OR_NO));
        }
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new Literal(text, new BigDecimal(text), Kind.NUMBER));
        }
        Matcher date = DATE.matcher(text);
        return date.matches() ? day(date.group(1)) : Optional.empty();
    }

    private static Optional<Literal> day(String text) {
        try {
            BigDecimal day = BigDecimal.valueOf(LocalDate.parse(text).toEpochDay());
            return Optional.of(new Literal(text, day, Kind.DATE));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Whether a column of this type may hold it. */
    boolean isOf(String type) {
        return switch (kind) {
            case TEXT -> type.equals("string");
            case YES_OR_NO -> type.equals("boolean");
            case DATE -> DATES.contains(type);
            case NUMBER ->
                NUMBERS.contains(type)
                        && (!isWhole(type) || number.stripTrailingZeros().scale() <= 0);
        };
    }

    static boolean isLine(String type) {
        return NUMBERS.contains(type) || DATES.contains(type);
    }

    private static boolean isWhole(String type) {
        return type.equals("integer") || type.equals("long");
    }
}

package cn.kexie.calendar;

import java.util.Map;

/**
 * A period of a procedure, as its table has it.
 *
 * @param kind stable, upper snake case
 * @param text what it is called, in Chinese
 */
public record Period(String kind, String text, TimeLimit limit) {

    /** @param row of a table of periods: {@code text}, {@code amount}, {@code unit} */
    public static Period of(String kind, Map<String, ?> row) {
        TimeLimit.Unit unit = TimeLimit.Unit.valueOf((String) row.get("unit"));
        return new Period(kind, (String) row.get("text"), new TimeLimit((Integer) row.get("amount"), unit));
    }
}

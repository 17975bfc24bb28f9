package cn.kexie.platform.personal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text column of schema {@code kexie} that holds nothing but sealed texts, and what tells the rows of its table apart. Both
 * are bound into every sealed text, so that one moved into another column or another row does not open.
 *
 * @param key columns that are filled when the row is made and never change: what the row is about rather than a number of its own
 */
public record SealedColumn(String table, String column, List<String> key) {

    public SealedColumn {
        key = List.copyOf(key);
        if (key.isEmpty()) {
            throw new IllegalArgumentException("what tells the rows of %s apart?".formatted(table));
        }
    }

    public SealedColumn(String table, String column, String key, String... more) {
        this(table, column, Stream.concat(Stream.of(key), Stream.of(more)).toList());
    }

    /** @param values of the key, in its order */
    public SealedPlace of(Object... values) {
        return new SealedPlace(this, List.of(values));
    }

    /** The place in a row that was read with its key, under the names the table gives it. */
    public SealedPlace in(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (String name : key) {
            values.add(row.getObject(name));
        }
        return new SealedPlace(this, values);
    }

    String purpose() {
        return table + "." + column;
    }
}

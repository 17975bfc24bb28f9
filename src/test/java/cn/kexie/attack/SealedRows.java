package cn.kexie.attack;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import cn.kexie.platform.personal.SealedPlace;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Every sealed text of the database, and how somebody who can write the database moves one. */
record SealedRows(
        JdbcClient jdbc,
        TransactionOperations transaction,
        PersonalData personal,
        List<SealedColumns> rooms,
        Set<String> textsBefore) {

    record Row(String id, SealedPlace place, String sealed) {}

    List<SealedColumn> columns() {
        return rooms.stream().flatMap(room -> room.columns().stream()).toList();
    }

    List<Row> of(SealedColumn column) {
        return jdbc
                .sql("select ctid::text as row_id, * from kexie.%s where %s is not null order by %s"
                        .formatted(column.table(), column.column(), String.join(", ", column.key())))
                .query((row, index) -> new Row(row.getString("row_id"), column.in(row), row.getString(column.column())))
                .list()
                .stream()
                .filter(row -> !textsBefore.contains(row.sealed()))
                .toList();
    }

    boolean opens(SealedPlace place, String sealed) {
        try {
            return personal.open(place, sealed) != null;
        } catch (RuntimeException refused) {
            return false;
        }
    }

    /** Puts a text where the row has its own. */
    void put(SealedPlace place, String sealed) {
        String rows = place.column().key().stream().map(name -> name + " = ?").collect(Collectors.joining(" and "));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update kexie.%s set %s = ? where %s"
                            .formatted(place.column().table(), place.column().column(), rows))
                    .param(sealed)
                    .params(place.key())
                    .update();
        });
    }

    /** A text sealed with the keys of the installation for a row there is not. */
    String elsewhere(SealedPlace place) {
        List<Object> key = place.key().stream()
                .map(value -> value instanceof String ? "nowhere" : value)
                .toList();
        return personal.seal(new SealedPlace(place.column(), key), "\"别处的内容\"");
    }

    /** Columns in which something stands that looks sealed, as {@code table.column}. */
    Set<String> lookingSealed() {
        Set<String> found = new TreeSet<>();
        jdbc.sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'kexie' and t.table_type = 'BASE TABLE' and c.data_type = 'text'
                        """).query(row -> {
            String table = row.getString(1);
            String column = row.getString(2);
            if (holdsSealed(table, column)) {
                found.add(table + "." + column);
            }
        });
        return found;
    }

    private boolean holdsSealed(String table, String column) {
        return jdbc.sql("select exists (select from kexie.%s where %s ~ '^[0-9a-f]{8}[.][A-Za-z0-9_-]{38,}$')"
                        .formatted(table, column))
                .query(Boolean.class)
                .single();
    }
}

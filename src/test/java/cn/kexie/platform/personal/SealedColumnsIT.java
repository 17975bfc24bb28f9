package cn.kexie.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.IntegrationTest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("每一处密文都绑定所在的行")
class SealedColumnsIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<SealedColumns> rooms;

    @Test
    void areTextOnceDeclared() {
        List<String> declared = columns().map(SealedColumn::purpose).toList();
        assertThat(declared).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(columns())
                .allSatisfy(column -> assertThat(type(column.table(), column.column()))
                        .as(column.purpose())
                        .startsWith("text"));
    }

    @Test
    void haveAKeyThatIsFilledFromTheBeginning() {
        assertThat(columns())
                .allSatisfy(column -> assertThat(column.key())
                        .allSatisfy(name -> assertThat(type(column.table(), name))
                                .as(column.table() + "." + name)
                                .matches("(text|integer|bigint|uuid|date|timestamp with time zone) NO")));
    }

    /** What happened to one matter in one microsecond by the same hand is the same whichever row tells it. */
    @Test
    void haveAKeyThatNoTwoRowsShare() {
        assertThat(columns())
                .allSatisfy(column -> assertThat(isUnique(column) || isMoment(column))
                        .as(column.purpose() + " " + column.key())
                        .isTrue());
    }

    private Stream<SealedColumn> columns() {
        return rooms.stream().flatMap(room -> room.columns().stream());
    }

    private String type(String table, String column) {
        return jdbc.sql("""
                        select data_type || ' ' || is_nullable from information_schema.columns
                        where table_schema = 'kexie' and table_name = ? and column_name = ?
                        """)
                .params(table, column)
                .query(String.class)
                .optional()
                .orElse("missing");
    }

    private boolean isUnique(SealedColumn column) {
        return jdbc
                .sql("""
                        select array_agg(a.attname::text) as columns from pg_index i
                        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                        where i.indrelid = ('kexie.' || ?)::regclass and i.indisunique and i.indpred is null
                        group by i.indexrelid
                        """)
                .param(column.table())
                .query((row, index) ->
                        Arrays.asList((String[]) row.getArray("columns").getArray()))
                .list()
                .stream()
                .anyMatch(column.key()::containsAll);
    }

    private boolean isMoment(SealedColumn column) {
        return column.key().stream().anyMatch(name -> type(column.table(), name).startsWith("timestamp"));
    }
}

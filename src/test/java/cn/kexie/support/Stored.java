package cn.kexie.support;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows stand in every table that a request could leave something in, besides the record that it was made. */
public final class Stored {

    private static final List<String> OF_THE_ENGINE = List.of(
            "camunda.act_ru_execution", "camunda.act_ru_task", "camunda.act_hi_procinst", "camunda.act_hi_taskinst");

    private Stored() {}

    public static Map<String, Long> rows(JdbcClient jdbc) {
        String counts = Stream.concat(tables(jdbc).stream(), OF_THE_ENGINE.stream())
                .map(table -> "select '%1$s' as name, count(*) as rows from %1$s".formatted(table))
                .collect(Collectors.joining(" union all "));
        Map<String, Long> rows = new TreeMap<>();
        jdbc.sql(counts).query(row -> {
            rows.put(row.getString("name"), row.getLong("rows"));
        });
        return rows;
    }

    private static List<String> tables(JdbcClient jdbc) {
        return jdbc.sql(
                        "select 'kexie.' || tablename from pg_tables where schemaname = 'kexie' and tablename <> 'audit_event'")
                .query(String.class)
                .list();
    }
}

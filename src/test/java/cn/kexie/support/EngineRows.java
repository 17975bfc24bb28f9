package cn.kexie.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through every column of the engine's tables. */
public final class EngineRows {

    private EngineRows() {}

    /** Columns of the engine's tables that hold the text, also within serialised values. */
    public static List<String> holding(JdbcClient jdbc, String text) {
        return jdbc.sql("""
                        select table_name || '.' || column_name as place, data_type from information_schema.columns
                        where table_schema = 'camunda' and data_type in ('text', 'character varying', 'bytea')
                        """).query().listOfRows().stream()
                .filter(column -> holds(
                        jdbc,
                        column.get("place").toString(),
                        column.get("data_type").toString(),
                        text))
                .map(column -> column.get("place").toString())
                .toList();
    }

    private static boolean holds(JdbcClient jdbc, String place, String type, String text) {
        String[] tableAndColumn = place.split("\\.");
        String within = type.equals("bytea") ? "convert_to(:text, 'UTF8') in " : ":text in ";
        return jdbc.sql("select exists (select from camunda.%s where position(%s%s) > 0)"
                        .formatted(tableAndColumn[0], within, tableAndColumn[1]))
                .param("text", text)
                .query(Boolean.class)
                .single();
    }
}

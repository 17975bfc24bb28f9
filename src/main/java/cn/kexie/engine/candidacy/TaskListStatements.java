package cn.kexie.engine.candidacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.session.Configuration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSessionFactory;

/** Adds our mapper to the engine's and lets the engine ask it for the task list and its count. */
final class TaskListStatements {

    private static final Map<String, String> INSTEAD = Map.of(
            "selectTaskByQueryCriteria", "selectTasksReadable",
            "selectTaskCountByQueryCriteria", "selectTasksReadableCount");

    private TaskListStatements() {}

    static void addTo(ProcessEngineConfigurationImpl configuration) {
        Configuration mappings = configuration.getSqlSessionFactory().getConfiguration();
        byte[] conditions = EngineConditions.mapper().getBytes(StandardCharsets.UTF_8);
        parse(new ByteArrayInputStream(conditions), "engine-conditions.xml", mappings);
        try (InputStream tasks = TaskListStatements.class.getResourceAsStream("tasks.xml")) {
            parse(tasks, "tasks.xml", mappings);
        } catch (IOException e) {
            throw new IllegalStateException("任务列表的查询无法读取", e);
        }
        exchange(configuration.getDbSqlSessionFactory());
    }

    private static void parse(InputStream mapper, String name, Configuration mappings) {
        new XMLMapperBuilder(mapper, mappings, name, mappings.getSqlFragments()).parse();
    }

    /** In a map of this engine's own; the one it has is shared by all engines of the machine. */
    private static void exchange(DbSqlSessionFactory sessions) {
        Map<String, String> mapped = new HashMap<>(
                Optional.ofNullable(sessions.getStatementMappings()).orElse(Map.of()));
        mapped.putAll(INSTEAD);
        sessions.setStatementMappings(mapped);
    }
}

package cn.kexie.support.process;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;

/** 自由填写的文字: what somebody writes into a form may name people and must not stay in the engine. */
final class StoredWords {

    private static final String SEARCH = """
        select count(*) from (
            select TEXT_ from ACT_RU_VARIABLE union all
            select TEXT_ from ACT_HI_VARINST union all
            select TEXT_ from ACT_HI_DETAIL) as stored
        where TEXT_ like ?
        """;

    private final Set<String> submitted = new LinkedHashSet<>();

    void remember(Map<String, ?> answers) {
        if (answers.get("opinion") instanceof String words && !words.isBlank()) {
            submitted.add(words);
        }
    }

    /** Fails when the engine holds anything that was submitted since the last time. */
    void requireNone(ProcessEngine engine) {
        Set<String> words = Set.copyOf(submitted);
        submitted.clear();
        try (Connection connection =
                        engine.getProcessEngineConfiguration().getDataSource().getConnection();
                PreparedStatement search = connection.prepareStatement(SEARCH)) {
            for (String word : words) {
                search.setString(1, "%" + word + "%");
                try (ResultSet found = search.executeQuery()) {
                    found.next();
                    if (found.getLong(1) > 0) {
                        throw new AssertionError("表单中填写的“%s”留在了引擎的变量或者历史中".formatted(word));
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

package cn.kexie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class EmbeddedDatabaseConfigurationIT {

    @Autowired
    JdbcClient database;

    @Test
    void keepsTheTablesOfTheEngineInTheirOwnSchema() {
        assertThat(schemasOf("act\\_%")).containsExactly("camunda");
    }

    @Test
    void keepsTheHistoryOfMigrationsWithOurOwnTables() {
        assertThat(schemasOf("flyway%")).containsExactly("kexie");
    }

    @Test
    void seesTheEngineFirstAndThenOurOwnTables() {
        assertThat(database.sql("show search_path").query(String.class).single())
                .isEqualTo("camunda, kexie");
    }

    private List<String> schemasOf(String tables) {
        return database.sql("select distinct schemaname from pg_tables where tablename like ?")
                .param(tables)
                .query(String.class)
                .list();
    }
}

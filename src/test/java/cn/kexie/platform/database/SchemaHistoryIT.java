package cn.kexie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.Kexie;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("别的版本建立的数据库不打开，并说明怎么办")
@ExtendWith(OutputCaptureExtension.class)
class SchemaHistoryIT {

    private static final Path BINARIES = Path.of("target/postgres-binaries");

    private static final String HISTORY = """
            create schema kexie;
            create table kexie.flyway_schema_history (installed_rank integer primary key, version varchar(50),
                description varchar(200) not null, type varchar(20) not null, script varchar(1000) not null,
                checksum integer, installed_by varchar(100) not null, installed_on timestamp not null default now(),
                execution_time integer not null, success boolean not null);
            """;

    @TempDir
    private Path data;

    @BeforeEach
    void history() throws Exception {
        try (EmbeddedPostgres database = server()) {
            run(database, HISTORY);
        }
    }

    @Test
    void ofAnEarlierCommit(CapturedOutput output) throws Exception {
        applied("1", "party", "V1__party.sql");
        applied("24.1", "establishment sealed", "cn.kexie.Sealing");
        applied("61", "model release", "V61__model_release.sql");

        assertRefused(output, "由正式发布之前的程序版本建立，不能升级", "1（party）、24.1（establishment sealed）、61（model release）");
        assertThat(output).contains("--kexie.data-dir=./data-new", "原来的数据没有改动");
    }

    @Test
    void ofThisNumberingWithOtherContents(CapturedOutput output) throws Exception {
        applied("1.01", "platform", "V1_01__platform.sql");

        assertRefused(output, "由正式发布之前的程序版本建立，不能升级", "1.01（platform）");
    }

    @Test
    void ofALaterVersion(CapturedOutput output) throws Exception {
        applied("9001", "what is not known yet", "V9001__what_is_not_known_yet.sql");

        assertRefused(output, "由更新的程序版本建立", "9001（what is not known yet）");
        assertThat(output).contains("请改用那个版本的程序启动");
    }

    private void assertRefused(CapturedOutput output, String why, String steps) throws Exception {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Kexie.class)
                        .run(
                                "--kexie.data-dir=" + data,
                                "--kexie.embedded-database.binaries-dir=" + BINARIES,
                                "--server.port=0"))
                .hasRootCauseInstanceOf(DatabaseFailure.class)
                .rootCause()
                .hasMessageContaining(why)
                .hasMessageContaining(steps);
        assertThat(output).contains("APPLICATION FAILED TO START", why);
        try (EmbeddedPostgres database = server()) {
            assertThat(tables(database)).isOne();
        }
    }

    private void applied(String version, String description, String script) throws Exception {
        try (EmbeddedPostgres database = server()) {
            run(database, """
                    insert into kexie.flyway_schema_history (installed_rank, version, description, type, script, checksum,
                        installed_by, execution_time, success)
                    select count(*) + 1, '%s', '%s', 'SQL', '%s', 1, 'kexie', 1, true from kexie.flyway_schema_history
                    """.formatted(version, description, script));
        }
    }

    private EmbeddedPostgres server() {
        return EmbeddedPostgres.start(data.resolve("postgres"), BINARIES);
    }

    private static void run(EmbeddedPostgres database, String statements) throws Exception {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    private static long tables(EmbeddedPostgres database) throws Exception {
        try (Connection connection = connection(database);
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from pg_tables where schemaname in ('kexie', 'camunda')")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection connection(EmbeddedPostgres database) throws Exception {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}

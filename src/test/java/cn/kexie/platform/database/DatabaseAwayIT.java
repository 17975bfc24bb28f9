package cn.kexie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import cn.kexie.support.Answer;
import cn.kexie.support.Province;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** In a process of its own: the engine exists once in a process. */
@TestInstance(PER_CLASS)
@DisplayName("数据库断开：按时说明，恢复后照常")
class DatabaseAwayIT {

    private static final Duration SECONDS = Duration.ofSeconds(10);
    private static final String VERIFY = "/api/v1/verify/AAAA-AAAA-AAAA-AAAA";

    @TempDir
    private static Path place;

    private final ExecutorService requests = Executors.newCachedThreadPool();
    private EmbeddedPostgres server;
    private CutLine line;
    private StartedApplication application;

    @BeforeAll
    void throughTheLine() throws IOException {
        server = EmbeddedPostgres.start(place.resolve("postgres"), Path.of("target/postgres-binaries"));
        line = new CutLine(Integer.parseInt(server.getJdbcUrl().replaceAll(".*:(\\d+)/.*", "$1")));
        application = StartedApplication.on(
                "jdbc:postgresql://127.0.0.1:%d/kexie".formatted(line.port()),
                server.getPassword(),
                place.resolve("data"),
                place.resolve("application.log"));
    }

    @AfterAll
    void stop() throws Exception {
        requests.shutdownNow();
        application.close();
        line.close();
        server.close();
    }

    @AfterEach
    void mend() {
        line.mend();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get("/actuator/health/readiness").status() == 200);
    }

    @Test
    @DisplayName("连接被切断")
    void isToldWhenTheLineIsCut() {
        line.cut();
        isToldInTime();
    }

    @Test
    @DisplayName("连接还开着，却没有答复")
    void isToldWhenTheLineFallsSilent() {
        line.fallSilent();
        isToldInTime();
    }

    @Test
    @DisplayName("语句已经发出，连接还开着，答复永远不来")
    void givesUpAStatementThatWasSent() throws Exception {
        Future<Answer> waiting;
        try (Connection other = locked()) {
            waiting = requests.submit(() -> get(VERIFY));
            untilBlocked(other);
            line.fallSilent();
        }
        waiting.get(SECONDS.toMillis(), TimeUnit.MILLISECONDS).isProblem(503, "DATABASE_UNAVAILABLE");
    }

    @Test
    @DisplayName("别人一直占着要用的内容：按时说明")
    void isToldWhenSomebodyElseHoldsALock() throws Exception {
        try (Connection other = locked()) {
            Answer refused = requests.submit(() -> get(VERIFY)).get(SECONDS.toMillis(), TimeUnit.MILLISECONDS);
            refused.isProblem(503, "DATABASE_BUSY");
            assertThat(refused.header("Retry-After")).isNotBlank();
        }
    }

    private Connection locked() throws SQLException {
        Connection other = DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
        other.setAutoCommit(false);
        other.createStatement().execute("lock table kexie.official_document in access exclusive mode");
        return other;
    }

    private static void untilBlocked(Connection other) {
        Awaitility.await().atMost(SECONDS).until(() -> {
            try (ResultSet blocked =
                    other.createStatement().executeQuery("select count(*) from pg_locks where not granted")) {
                blocked.next();
                return blocked.getInt(1) > 0;
            }
        });
    }

    private void isToldInTime() {
        Awaitility.await()
                .atMost(SECONDS)
                .until(() -> get("/actuator/health/readiness").status() == 503);
        assertThat(inTime("/actuator/health").status()).isEqualTo(503);
        assertThat(inTime("/actuator/health/liveness").status()).isEqualTo(200);
        Answer refused = inTime(VERIFY);
        refused.isProblem(503, "DATABASE_UNAVAILABLE");
        assertThat(refused.header("Retry-After")).isNotBlank();
        assertThat(inTime("/").status()).isEqualTo(503);
    }

    private Answer inTime(String path) {
        long before = System.nanoTime();
        Answer answer = get(path);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).as(path).isLessThan(SECONDS);
        return answer;
    }

    private Answer get(String path) {
        return new Province(application.port()).visit(path);
    }
}

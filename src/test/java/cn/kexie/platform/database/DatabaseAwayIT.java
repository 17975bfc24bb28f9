package cn.kexie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS;

import cn.kexie.support.Answer;
import cn.kexie.support.Province;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

    @TempDir
    private static Path place;

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

    private void isToldInTime() {
        Awaitility.await()
                .atMost(SECONDS)
                .until(() -> get("/actuator/health/readiness").status() == 503);
        assertThat(inTime("/actuator/health").status()).isEqualTo(503);
        assertThat(inTime("/actuator/health/liveness").status()).isEqualTo(200);
        Answer refused = inTime("/api/v1/verify/AAAA-AAAA-AAAA-AAAA");
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

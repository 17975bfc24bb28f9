package cn.kexie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ExtendWith(DatabaseAwayIT.LastOfAll.class)
@IntegrationTest
@DirtiesContext
@DisplayName("数据库断开：按时说明，恢复后照常")
class DatabaseAwayIT {

    private static final Duration SECONDS = Duration.ofSeconds(10);

    private static EmbeddedPostgres server;
    private static CutLine line;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void throughTheLine(DynamicPropertyRegistry properties) throws IOException {
        Path home = Files.createTempDirectory(Path.of("target"), "away").resolve("postgres");
        server = EmbeddedPostgres.start(home, Path.of("target/postgres-binaries"));
        line = new CutLine(Integer.parseInt(server.getJdbcUrl().replaceAll(".*:(\\d+)/.*", "$1")));
        properties.add("spring.datasource.url", () -> "jdbc:postgresql://127.0.0.1:%d/kexie".formatted(line.port()));
        properties.add("spring.datasource.username", server::getUsername);
        properties.add("spring.datasource.password", server::getPassword);
    }

    @AfterEach
    void mend() {
        line.mend();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get("/actuator/health/readiness").status() == 200);
    }

    /** Named before the application's own extension, so that the server outlives the application. */
    static final class LastOfAll implements AfterAllCallback {

        @Override
        public void afterAll(ExtensionContext context) throws IOException {
            line.close();
            server.close();
        }
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
        return new Province(port).visit(path);
    }
}

package cn.kexie.membership.roster;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.Kexie;
import cn.kexie.support.Http;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;

/** A second application on the database of the first, in a process of its own, which can be killed. */
final class KilledNode implements AutoCloseable {

    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-Xmx600m", "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai");

    private final Process process;
    private final int port;

    private KilledNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it answers. It leaves the jobs of the engine to the first application. */
    static KilledNode start(HikariDataSource database, String dataDirectory) throws IOException {
        int port = freePort();
        ProcessBuilder command = new ProcessBuilder(command(port, dataDirectory))
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "killed-node.log").toFile());
        command.environment()
                .putAll(Map.of(
                        "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", database.getUsername(),
                        "SPRING_DATASOURCE_PASSWORD", database.getPassword()));
        KilledNode node = new KilledNode(command.start(), port);
        Awaitility.await().atMost(Duration.ofMinutes(2)).ignoreExceptions().until(node::answers);
        return node;
    }

    private static List<String> command(int port, String dataDirectory) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(QUICK_START);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                Kexie.class.getName(),
                "--server.port=" + port,
                "--kexie.data-dir=" + dataDirectory,
                "--kexie.admin.user=admin",
                "--kexie.admin.password=Kexie-2026",
                "--camunda.bpm.job-execution.enabled=false"));
        return command;
    }

    private boolean answers() throws Exception {
        assertThat(process.isAlive()).as("see target/killed-node.log").isTrue();
        return new Http(port).get("/actuator/health").statusCode() == 200;
    }

    /** Sends a decision without waiting for what becomes of it. */
    CompletableFuture<Void> submit(String taskId, String userId, String decision) {
        return CompletableFuture.runAsync(() -> {
            try {
                new Http(port)
                        .post(
                                "/engine-rest/task/" + taskId + "/submit-form",
                                "{\"variables\":{\"decision\":{\"value\":\"%s\"}}}".formatted(decision),
                                "Authorization",
                                Http.basic(userId, "Kexie-2026"));
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

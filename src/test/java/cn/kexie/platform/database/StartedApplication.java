package cn.kexie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.Kexie;
import cn.kexie.support.Http;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The application in a process of its own, on a database and a data directory that are named to it. */
final class StartedApplication implements AutoCloseable {

    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-Xmx600m", "-Dfile.encoding=UTF-8", "-Duser.timezone=Asia/Shanghai");

    /** Of a server that asks nobody for a password. */
    private static final String TRUSTED = "trusted";

    private final Process process;
    private final int port;

    private StartedApplication(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static StartedApplication on(String databaseUrl, Path data, Path log) throws IOException {
        return on(databaseUrl, TRUSTED, data, log);
    }

    static StartedApplication on(String databaseUrl, String password, Path data, Path log) throws IOException {
        int port = freePort();
        Process process = start(
                databaseUrl,
                password,
                log,
                "--server.port=" + port,
                "--kexie.data-dir=" + data,
                "--kexie.admin.user=admin",
                "--kexie.admin.password=Kexie-2026",
                "--kexie.security.password-iterations=1000");
        StartedApplication application = new StartedApplication(process, port);
        Awaitility.await().atMost(Duration.ofMinutes(3)).ignoreExceptions().until(() -> application.answers(log));
        return application;
    }

    /** A command that ends by itself. @return its exit code */
    static int command(String databaseUrl, Path data, Path log, String command) throws Exception {
        return start(databaseUrl, TRUSTED, log, command, "--kexie.data-dir=" + data)
                .waitFor();
    }

    private static Process start(String databaseUrl, String password, Path log, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(QUICK_START);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Kexie.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPRING_DATASOURCE_URL", databaseUrl,
                        "SPRING_DATASOURCE_USERNAME", "kexie",
                        "SPRING_DATASOURCE_PASSWORD", password));
        return builder.start();
    }

    private boolean answers(Path log) throws Exception {
        assertThat(process.isAlive()).as(() -> tail(log)).isTrue();
        return new Http(port).get("/actuator/health/readiness").statusCode() == 200;
    }

    private static String tail(Path log) {
        try {
            String text = Files.readString(log);
            return text.substring(Math.max(0, text.length() - 3_000));
        } catch (IOException e) {
            return e.toString();
        }
    }

    int port() {
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** As an operator stops it. */
    @Override
    public void close() throws Exception {
        process.destroy();
        process.waitFor();
    }
}

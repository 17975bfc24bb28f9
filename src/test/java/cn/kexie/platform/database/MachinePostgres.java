package cn.kexie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's own PostgreSQL with its tools for backups, on a fresh cluster; the embedded one has no such tools. */
final class MachinePostgres implements AutoCloseable {

    private static final List<String> TOOLS = List.of("initdb", "pg_ctl", "pg_dump", "pg_restore", "createdb");
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private final Path tools;
    private final Path home;
    private final ServerAccount account;
    private final int port;

    private MachinePostgres(Path tools, Path home, ServerAccount account, int port) {
        this.tools = tools;
        this.home = home;
        this.account = account;
        this.port = port;
    }

    /** The directory of all tools, of the newest version there is. */
    static Optional<Path> tools() {
        return Stream.concat(versions(), path())
                .filter(directory -> TOOLS.stream().allMatch(tool -> Files.isExecutable(directory.resolve(tool))))
                .findFirst();
    }

    private static Stream<Path> versions() {
        try (Stream<Path> versions = Files.isDirectory(DEBIAN) ? Files.list(DEBIAN) : Stream.<Path>empty()) {
            return versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<Path> path() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of);
    }

    static MachinePostgres start(Path tools, Path home) throws IOException {
        Files.createDirectories(home);
        ServerAccount account = ServerAccount.of(home);
        account.own(home);
        MachinePostgres server = new MachinePostgres(tools, home, account, freePort());
        server.run(
                true,
                "initdb",
                "--pgdata=" + server.cluster(),
                "--username=kexie",
                "--auth=trust",
                "--encoding=UTF8",
                "--locale=C");
        server.run(
                true,
                "pg_ctl",
                "start",
                "-w",
                "-D",
                server.cluster(),
                "-l",
                home.resolve("server.log").toString(),
                "-o",
                "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories=''".formatted(server.port));
        return server;
    }

    void create(String database) throws IOException {
        run(false, "createdb", "-h", "127.0.0.1", "-p", "" + port, "-U", "kexie", database);
    }

    void dump(String database, Path file) throws IOException {
        run(
                false,
                "pg_dump",
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                "kexie",
                "-Fc",
                "-f",
                file.toString(),
                database);
    }

    void restore(Path file, String database) throws IOException {
        run(
                false,
                "pg_restore",
                "-h",
                "127.0.0.1",
                "-p",
                "" + port,
                "-U",
                "kexie",
                "--exit-on-error",
                "--single-transaction",
                "-d",
                database,
                file.toString());
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private String cluster() {
        return home.resolve("cluster").toAbsolutePath().toString();
    }

    private void run(boolean asServer, String tool, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(tools.resolve(tool).toString()));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("kexie-" + tool, ".log");
        Process process = new ProcessBuilder(asServer ? account.command(command) : command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor()).as(() -> tool + ": " + read(output)).isZero();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static String read(Path output) {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        run(true, "pg_ctl", "stop", "-w", "-m", "fast", "-D", cluster());
    }
}

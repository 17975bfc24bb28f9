package cn.kexie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    private static final Path BINARIES = Path.of("target/postgres-binaries");

    private static final int LINE_OF_SOCKET = 4;

    @TempDir
    Path directory;

    @Test
    void isDurable() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(value(server, "show fsync")).isEqualTo("on");
            assertThat(value(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(server, "show full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void listensOnLoopbackOnlyAndNowhereElse() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(value(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.readAllLines(PostmasterFile.in(home().resolve("cluster")))
                            .get(LINE_OF_SOCKET))
                    .isEmpty();
            for (InetAddress address : outsideAddresses()) {
                assertThatThrownBy(() -> new Socket(address, port(server)).close())
                        .as(address.toString())
                        .isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void admitsNobodyWithoutThePassword() throws Exception {
        try (EmbeddedPostgres server = start()) {
            for (String user : new String[] {"kexie", "postgres"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(server.getJdbcUrl(), user, "kexie"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void keepsThePasswordInAFileOfItsOwnerOnly() throws Exception {
        try (EmbeddedPostgres server = start()) {
            Path file = home().resolve("password");
            assertThat(Files.readString(file)).isEqualTo(server.getPassword()).hasSizeGreaterThan(30);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void worksAsARoleThatIsNoSuperuserOnUtf8() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThat(value(server, "show is_superuser")).isEqualTo("off");
            assertThat(value(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(value(server, "select lower('ÄÉ') || char_length('科协通')"))
                    .isEqualTo("äé3");
        }
    }

    @Test
    void keepsItsDataOverARestart() throws Exception {
        try (EmbeddedPostgres server = start()) {
            execute(server, "create table note (text varchar)", "insert into note values ('科协')");
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(value(server, "select text from note")).isEqualTo("科协");
        }
    }

    @Test
    void stopsWithinFiveSecondsEvenWithOpenSessions() throws Exception {
        EmbeddedPostgres server = start();
        long before;
        try (Connection open = connect(server)) {
            assertThat(open.isValid(1)).isTrue();
            before = System.nanoTime();
            server.close();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(PostmasterFile.in(home().resolve("cluster"))).doesNotExist();
    }

    @Test
    void refusesASecondStartOnTheSameDirectory() throws Exception {
        try (EmbeddedPostgres server = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining(directory.toString())
                    .hasMessageContaining("进程号 " + ProcessHandle.current().pid());
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void takesOverTheServerOfAKilledApplicationAndLosesNothing() throws Exception {
        Process application = startedApplication();
        long orphan = postmaster();
        application.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan))
                .as("the server outlives the application")
                .isPresent();

        try (EmbeddedPostgres server = start()) {
            assertThat(value(server, "select text from note")).isEqualTo("committed before the kill");
            assertThat(postmaster()).isNotEqualTo(orphan);
        }
    }

    @Test
    void recoversWhenTheServerIsKilledTogetherWithTheApplication() throws Exception {
        Process application = startedApplication();
        ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
        server.destroyForcibly();
        application.destroyForcibly().waitFor();
        server.onExit().join();

        try (EmbeddedPostgres restarted = start()) {
            assertThat(value(restarted, "select text from note")).isEqualTo("committed before the kill");
        }
    }

    @Test
    void isNotMisledByAForeignProcessWithTheNumberOfTheOldServer() throws Exception {
        start().close();
        Path file = PostmasterFile.in(home().resolve("cluster"));
        Files.writeString(
                file,
                "%d\n/elsewhere\n0\n5432\n".formatted(ProcessHandle.current().pid()));
        try (EmbeddedPostgres server = start()) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsInALongPathWithSpacesAndChineseNames() throws Exception {
        Path home = directory
                .resolve("科 协".repeat(20))
                .resolve("long-name".repeat(10))
                .resolve("postgres");
        try (EmbeddedPostgres server = EmbeddedPostgres.start(home, BINARIES)) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void explainsADirectoryOfAnotherVersion() throws Exception {
        start().close();
        Files.writeString(home().resolve("cluster/PG_VERSION"), "12\n");
        assertThatThrownBy(this::start).isInstanceOf(DatabaseFailure.class).hasMessageContaining("PostgreSQL 12");
    }

    @Test
    void makesTheDatabaseAnewAfterAStartThatBrokeOff() throws Exception {
        Files.createDirectories(home().resolve("cluster-draft/base"));
        Files.writeString(home().resolve("cluster-draft/PG_VERSION"), "17\n");
        try (EmbeddedPostgres server = start()) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home(), BINARIES);
    }

    private Path home() {
        return directory.resolve("postgres");
    }

    private long postmaster() throws IOException {
        return PostmasterFile.read(home().resolve("cluster")).orElseThrow().pid();
    }

    /** A Java process of its own that started the server, wrote one row and now waits to be killed. */
    private Process startedApplication() throws IOException {
        Process application = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApplication.class.getName(),
                        home().toString(),
                        BINARIES.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = application.inputReader();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.equals(KilledApplication.READY)) {
                return application;
            }
        }
        throw new IOException("the application ended by itself");
    }

    private static Iterable<InetAddress> outsideAddresses() throws IOException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .toList();
    }

    private static int port(EmbeddedPostgres server) throws SQLException {
        return Integer.parseInt(value(server, "show port"));
    }

    private static void execute(EmbeddedPostgres server, String... statements) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String value(EmbeddedPostgres server, String query) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
    }
}

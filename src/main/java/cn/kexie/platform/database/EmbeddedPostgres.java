package cn.kexie.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A running PostgreSQL of our own. Being the application's {@link JdbcConnectionDetails} it is closed after the
 * connection pool that was built from it.
 */
class EmbeddedPostgres implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String DATABASE = "kexie";

    private final DataDirectoryLock lock;
    private final Postmaster postmaster;
    private final int port;
    private final String password;

    private EmbeddedPostgres(DataDirectoryLock lock, Postmaster postmaster, int port, String password) {
        this.lock = lock;
        this.postmaster = postmaster;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on the data under {@code home}, making them when there are none.
     *
     * @param home directory of the database, its password and its lock
     * @param binaries directory into which the server's programs are unpacked, once
     * @throws DatabaseFailure when it cannot start, for a reason the operator can mend
     */
    static EmbeddedPostgres start(Path home, Path binaries) {
        Path place = home.toAbsolutePath().normalize();
        try {
            ServerAccount account = ServerAccount.of(place);
            Files.createDirectories(place.getParent());
            if (!Files.isDirectory(place)) {
                Files.createDirectory(place, PasswordFile.ownerOnly("rwx------"));
            }
            return start(place, new PostgresBinaries(binaries.toAbsolutePath().normalize()), account);
        } catch (AccessDeniedException denied) {
            throw notOurs(place, denied);
        } catch (IOException | UncheckedIOException failure) {
            throw unusable(place, failure);
        }
    }

    private static EmbeddedPostgres start(Path home, PostgresBinaries binaries, ServerAccount account)
            throws IOException {
        DataDirectoryLock lock = DataDirectoryLock.acquire(home);
        try {
            return start(home, lock, binaries.unpacked(), account);
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static EmbeddedPostgres start(Path home, DataDirectoryLock lock, Path installation, ServerAccount account)
            throws IOException {
        PasswordFile password = new PasswordFile(home.resolve("password"));
        Cluster cluster = new Cluster(home.resolve("cluster"));
        PostgresCommands commands = new PostgresCommands(installation, account, home);
        Postmaster postmaster = new Postmaster(commands, cluster, home.resolve("server.log"));
        password.createIfAbsent();
        account.own(home);
        cluster.createIfAbsent(commands, password.path());
        cluster.requireVersionOf(installation);
        postmaster.stopOrphan();
        EmbeddedPostgres server = new EmbeddedPostgres(lock, postmaster, postmaster.start(), password.read());
        server.createDatabase(password);
        LOG.info("内置数据库已启动：127.0.0.1:{}，数据在 {}", server.port, home);
        return server;
    }

    private void createDatabase(PasswordFile file) throws IOException {
        try {
            new DatabaseOwner(DATABASE, password).createIfAbsent(port);
        } catch (SQLException failure) {
            postmaster.stop();
            throw noLogin(file.path(), failure);
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE);
    }

    @Override
    public String getUsername() {
        return DATABASE;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        try {
            postmaster.stop();
        } finally {
            lock.close();
        }
    }

    private static DatabaseFailure notOurs(Path home, AccessDeniedException denied) {
        return new DatabaseFailure(
                "没有权限读写数据目录 %s（%s）。".formatted(home, denied.getFile()),
                "请用创建该目录的用户启动，或把目录的属主改为当前用户 %s，或用 --kexie.data-dir 指定另一个目录。".formatted(System.getProperty("user.name")),
                denied);
    }

    private static DatabaseFailure unusable(Path home, Exception failure) {
        return new DatabaseFailure(
                "无法使用数据目录 %s：%s".formatted(home, failure),
                "请检查所在磁盘的剩余空间（首次启动约需 200 MB）和权限，或用 --kexie.data-dir 指定另一个目录。",
                failure);
    }

    private static DatabaseFailure noLogin(Path file, SQLException failure) {
        return new DatabaseFailure(
                "无法登录内置数据库：" + failure.getMessage(), "密码文件 %s 必须是建库时生成的那一个，请从备份恢复它。".formatted(file), failure);
    }
}

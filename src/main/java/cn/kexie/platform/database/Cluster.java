package cn.kexie.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/** The server's own directory: made once, completely or not at all, its settings written anew at every start. */
class Cluster {

    static final String SUPERUSER = "postgres";

    private static final String SETTINGS = """
            # Written by the application at every start; changes made here are lost.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            password_encryption = 'scram-sha-256'
            allow_alter_system = off
            max_connections = 60
            log_checkpoints = off
            """;
    /** macOS otherwise lets a write rest in the cache of the disk. */
    private static final String TO_THE_DISK_ITSELF = "wal_sync_method = fsync_writethrough\n";

    private static final String ACCESS = "host all all 127.0.0.1/32 scram-sha-256\n";

    private final Path directory;

    Cluster(Path directory) {
        this.directory = directory;
    }

    Path directory() {
        return directory;
    }

    /** Built beside its place and renamed at the end: a start that breaks off leaves no half-made database. */
    void createIfAbsent(PostgresCommands commands, Path passwordFile) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path draft = directory.resolveSibling("cluster-draft");
        FileSystemUtils.deleteRecursively(draft);
        PostgresCommands.Outcome made = commands.initdb(draft, passwordFile);
        if (!made.success()) {
            throw new DatabaseFailure("内置数据库初始化失败：\n" + made.text(), "请按上面的信息检查数据目录所在磁盘的空间和权限，然后重新启动。");
        }
        Files.writeString(draft.resolve("postgresql.conf"), "\ninclude 'kexie.conf'\n", StandardOpenOption.APPEND);
        Files.move(draft, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The major version that wrote the directory must be the one that will read it. */
    void requireVersionOf(Path installation) throws IOException {
        String written = Files.readString(directory.resolve("PG_VERSION")).strip();
        String reading;
        try (var lines = Files.lines(installation.resolve("share/postgresql/postgres.bki"))) {
            reading = lines.findFirst().orElseThrow().replaceAll("\\D", "");
        }
        if (!written.equals(reading)) {
            throw new DatabaseFailure(
                    "数据目录 %s 由 PostgreSQL %s 写成，本程序内置的是 PostgreSQL %s，不能直接打开。".formatted(directory, written, reading),
                    "请用原来的程序版本启动并导出数据，再导入新目录；或改用外部 PostgreSQL（SPRING_DATASOURCE_URL）。");
        }
    }

    void configure(int port) throws IOException {
        String settings = SETTINGS.formatted(port) + (Platform.current().isMac() ? TO_THE_DISK_ITSELF : "");
        Files.writeString(directory.resolve("kexie.conf"), settings);
        Files.writeString(directory.resolve("pg_hba.conf"), ACCESS);
    }
}

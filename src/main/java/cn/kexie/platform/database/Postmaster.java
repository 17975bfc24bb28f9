package cn.kexie.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server of one cluster. */
class Postmaster {

    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final int ATTEMPTS = 5;

    private final PostgresCommands commands;
    private final Cluster cluster;
    private final Path log;

    Postmaster(PostgresCommands commands, Cluster cluster, Path log) {
        this.commands = commands;
        this.cluster = cluster;
        this.log = log;
    }

    /** Starts on a free port and returns it. Another program may take the port in between: then with another one. */
    int start() throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            int port = freePort();
            if (startedOn(port)) {
                return port;
            }
        }
        throw failure("连续 %d 次未能取得空闲端口".formatted(ATTEMPTS));
    }

    private boolean startedOn(int port) throws IOException {
        cluster.configure(port);
        keepOldLog();
        PostgresCommands.Outcome started = commands.start(cluster.directory(), log);
        String reason = Files.exists(log) ? Files.readString(log) : started.text();
        if (!started.success() && !reason.contains("could not create any TCP/IP sockets")) {
            throw failure(reason);
        }
        return started.success();
    }

    private DatabaseFailure failure(String reason) {
        return new DatabaseFailure("内置数据库启动失败：\n" + reason, "请按上面的信息处理（常见原因：磁盘已满、目录权限不足、共享内存不足），日志见 " + log);
    }

    /** One log per start, and the one before it. */
    private void keepOldLog() throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    void stop() throws IOException {
        PostgresCommands.Outcome stopped = commands.stop(cluster.directory());
        if (!stopped.success() && running().isPresent()) {
            LOG.warn("内置数据库未能正常停止，下次启动时将自动处理：{}", stopped.text());
        }
    }

    /** A server that outlived the application (kill -9, crash) still holds the directory; nothing it has is lost. */
    void stopOrphan() throws IOException {
        Optional<PostmasterFile> left = PostmasterFile.read(cluster.directory());
        if (left.filter(PostmasterFile::runs).isPresent()) {
            LOG.info("上次未正常退出，遗留的数据库进程 {} 将先被正常停止", left.get().pid());
            stop();
        } else if (left.filter(PostmasterFile::isTakenByStranger).isPresent()) {
            Files.delete(PostmasterFile.in(cluster.directory()));
        }
    }

    private Optional<PostmasterFile> running() throws IOException {
        return PostmasterFile.read(cluster.directory()).filter(PostmasterFile::runs);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}

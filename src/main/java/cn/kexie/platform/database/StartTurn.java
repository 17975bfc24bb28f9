package cn.kexie.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Nodes of one database start one after another. The first makes tables, keys, models and accounts; whoever comes second
 * finds them. The turn is a lock of the session and ends with it, whatever becomes of the node.
 */
@Component
class StartTurn implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);

    /** Any number no one else locks. */
    private static final long LOCK = 0x6B65_7869_6573_7461L;

    private static final String SESSION =
            "set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofMillis(500);

    private final PoolConfiguration.DatabaseServer server;
    private Connection session;

    StartTurn(PoolConfiguration.DatabaseServer server) {
        this.server = server;
    }

    /** Before anything is asked of the database. */
    synchronized void take() {
        try {
            session = server.unpooled().getConnection();
            try (Statement statement = session.createStatement()) {
                statement.execute(SESSION);
                await(statement);
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(
                    "无法连接数据库：" + failure.getMessage(), "请检查 SPRING_DATASOURCE_URL、账号和密码，并确认数据库已经启动。", failure);
        }
    }

    /** What follows may be done by several nodes at once. */
    @EventListener(ApplicationReadyEvent.class)
    void pass() throws SQLException {
        destroy();
    }

    @Override
    public synchronized void destroy() throws SQLException {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Asks again and again: a statement that waits would hold up whoever builds an index on the node whose turn it is. */
    private static void await(Statement statement) throws SQLException {
        long begun = System.nanoTime();
        boolean told = false;
        while (!taken(statement)) {
            if (!told) {
                LOG.info("另一个节点正在启动，等它建好数据表、发布流程之后接着启动");
                told = true;
            }
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new DatabaseFailure(
                        "另一个节点正在启动，等了 %d 分钟仍没有结束。".formatted(PATIENCE.toMinutes()), "请查看那个节点的日志；它停住不动的，先结束它，再启动本节点。");
            }
            pause();
        }
    }

    private static boolean taken(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("select pg_try_advisory_lock(%d)".formatted(LOCK))) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailure("等待另一个节点启动时被中断。", "请重新启动。", e);
        }
    }
}

package cn.kexie.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** How long a statement waits for its answer; the pool takes the connection back with its own limit. */
final class Patience {

    private Patience() {}

    static void with(Connection connection, Duration longest) throws SQLException {
        with(connection, Math.toIntExact(longest.toMillis()));
    }

    static void with(Connection connection, int milliseconds) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, milliseconds);
    }
}

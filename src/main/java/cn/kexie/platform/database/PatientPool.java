package cn.kexie.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The pool of connections. Somebody waits for a request: a statement of it that gets no answer is given up within seconds, as
 * {@code socketTimeout} says. Nobody waits for a timer or a schedule, whose statements may take longer.
 */
class PatientPool extends HikariDataSource {

    private static final Duration WITHOUT_REQUEST = Duration.ofMinutes(1);

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        if (RequestContextHolder.getRequestAttributes() == null) {
            Patience.with(connection, WITHOUT_REQUEST);
        }
        return connection;
    }
}

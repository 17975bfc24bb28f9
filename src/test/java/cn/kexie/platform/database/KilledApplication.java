package cn.kexie.platform.database;

import java.nio.file.Path;
import java.sql.DriverManager;

/** Starts the embedded server, commits a row in a session it leaves open, and waits for its end. */
class KilledApplication {

    static final String READY = "ready to be killed";

    public static void main(String[] args) throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(Path.of(args[0]), Path.of(args[1]));
        var connection = DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
        try (var statement = connection.createStatement()) {
            statement.execute("create table note (text varchar)");
            statement.execute("insert into note values ('committed before the kill')");
        }
        System.out.println(READY);
        Thread.currentThread().join();
    }
}

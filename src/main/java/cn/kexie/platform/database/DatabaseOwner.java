package cn.kexie.platform.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The role the application works under, no superuser, and the database of the same name that belongs to it. */
record DatabaseOwner(String name, String password) {

    void createIfAbsent(int port) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        try (Connection connection = DriverManager.getConnection(url, Cluster.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (isAbsent(statement, "select 1 from pg_roles where rolname = '%s'")) {
                statement.execute("create role %s login password '%s'".formatted(name, password));
            }
            if (isAbsent(statement, "select 1 from pg_database where datname = '%s'")) {
                statement.execute("create database %s owner %s".formatted(name, name));
            }
        }
    }

    private boolean isAbsent(Statement statement, String query) throws SQLException {
        try (var found = statement.executeQuery(query.formatted(name))) {
            return !found.next();
        }
    }
}

package cn.kexie.platform.personal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * A step of the schema that seals what its columns held in clear. A room declares its own as a bean; the step is one
 * transaction, so it is made whole or not at all. Columns are rewritten at the end: what was in clear does not stay in the
 * files of the table.
 */
public final class SealingMigration implements JavaMigration {

    private static final int PORTION = 500;

    private final String version;
    private final String description;
    private final PersonalData personal;
    private final Steps steps;

    /** @param steps what is done, in order */
    public SealingMigration(String version, String description, PersonalData personal, Steps steps) {
        this.version = version;
        this.description = description;
        this.personal = personal;
        this.steps = steps;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        steps.take(new Sealing(context.getConnection(), personal));
    }

    /** What one migration does, in order. */
    @FunctionalInterface
    public interface Steps {

        void take(Sealing sealing) throws SQLException;
    }

    /** The tools of a migration, on its connection. */
    public record Sealing(Connection connection, PersonalData personal) {

        public Sealing sql(String statement) throws SQLException {
            try (Statement run = connection.createStatement()) {
                run.execute(statement);
            }
            return this;
        }

        /** Seals every value of the column, which becomes a text if it was something else, such as jsonb. */
        public Sealing seal(SealedColumn column) throws SQLException {
            retyped(column, "::text");
            sealRows(column);
            return retyped(column, " || ''");
        }

        /** An expression that is more than the column itself makes PostgreSQL write the whole table anew. */
        private Sealing retyped(SealedColumn column, String expression) throws SQLException {
            return sql("alter table %1$s alter column %2$s type text using %2$s%3$s"
                    .formatted(column.table(), column.column(), expression));
        }

        private void sealRows(SealedColumn column) throws SQLException {
            String clear = "select ctid::text, %2$s, %3$s from %1$s where %2$s is not null";
            String sealed = "update %1$s set %2$s = ? where ctid = ?::tid";
            try (Statement select = connection.createStatement();
                    PreparedStatement update =
                            connection.prepareStatement(sealed.formatted(column.table(), column.column()))) {
                select.setFetchSize(PORTION);
                try (ResultSet rows = select.executeQuery(
                        clear.formatted(column.table(), column.column(), String.join(", ", column.key())))) {
                    int portion = 0;
                    while (rows.next()) {
                        update.setString(1, personal.seal(column.in(rows), rows.getString(2)));
                        update.setString(2, rows.getString(1));
                        update.addBatch();
                        portion = (portion + 1) % PORTION;
                        if (portion == 0) {
                            update.executeBatch();
                        }
                    }
                    update.executeBatch();
                }
            }
        }
    }
}

package cn.kexie.association;

import cn.kexie.platform.database.KeyedText;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** V40.1: a name names one association of a district, whatever its spelling. */
@Component
class KeyedNames implements JavaMigration {

    private static final KeyedText NAMES = new KeyedText("association", "association_no", "name", "name_key");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("40.1");
    }

    @Override
    public String getDescription() {
        return "keyed names of associations";
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
    public void migrate(Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        jdbc.execute("alter table association add column name_key text");
        NAMES.fill(jdbc);
        NAMES.tellApart(jdbc, "region_code", "status <> 'CANCELLED'");
        jdbc.execute("""
                create unique index uq_association_name on association (region_code, name_key) where status <> 'CANCELLED'
                """);
        jdbc.execute("comment on column association.name_key is '名称的统一键，用于查重：同一行政区划内不重名'");
    }
}

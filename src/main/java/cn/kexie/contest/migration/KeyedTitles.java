package cn.kexie.contest.migration;

import cn.kexie.platform.database.KeyedText;
import cn.kexie.platform.text.CanonicalKey;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** V40: titles of contests and works, and the departments that share a quota, are the same whatever their spelling. */
@Component
class KeyedTitles implements JavaMigration {

    private static final KeyedText CONTESTS = new KeyedText("contest", "contest_no", "title", "title_key");
    private static final KeyedText WORKS = new KeyedText("contest_entry", "entry_no", "title", "title_key");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("40");
    }

    @Override
    public String getDescription() {
        return "keyed titles";
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
        jdbc.execute("alter table contest add column title_key text");
        jdbc.execute("alter table contest_entry add column title_key text");
        CONTESTS.fill(jdbc);
        WORKS.fill(jdbc);
        CONTESTS.tellApart(jdbc, "organiser_code, year", "cancellation is null");
        WORKS.tellApart(jdbc, "contest_no", "state <> 'OUT'");
        jdbc.execute("drop index uq_contest_title");
        jdbc.execute("drop index uq_contest_entry_title");
        jdbc.execute("""
                create unique index uq_contest_title on contest (organiser_code, year, title_key)
                    where cancellation is null
                """);
        jdbc.execute("""
                create unique index uq_contest_entry_title on contest_entry (contest_no, title_key) where state <> 'OUT'
                """);
        jdbc.execute("comment on column contest.title_key is '名称的统一键：全半角、大小写、空格和间隔号不计，用于查重'");
        jdbc.execute("comment on column contest_entry.title_key is '名称的统一键，用于查重'");
        departments(jdbc);
    }

    private static void departments(JdbcTemplate jdbc) {
        List<String> units = jdbc.queryForList(
                "select distinct recommender from contest_entry where recommender = applicant_unit", String.class);
        units.forEach(unit -> jdbc.update(
                "update contest_entry set recommender = ? where recommender = ? and recommender = applicant_unit",
                CanonicalKey.of(unit),
                unit));
    }
}

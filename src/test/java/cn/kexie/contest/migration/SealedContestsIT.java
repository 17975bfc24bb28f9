package cn.kexie.contest.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.support.IntegrationTest;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@IntegrationTest
@DisplayName("竞赛表中的个人信息，从明文迁移到密文")
class SealedContestsIT {

    private static final String DATABASE = "sealing_contests";
    private static final List<String> CLEAR =
            List.of("迁移专家甲", "迁移队员乙", "迁移退出原因", "迁移回避理由", "迁移总评", "迁移单项意见", "迁移撤销原因", "迁移申报表");

    @Autowired
    private DataSource server;

    @Autowired
    private PersonalData personal;

    private JdbcClient jdbc;
    private DriverManagerDataSource source;
    private JdbcClient old;

    @BeforeEach
    void anotherDatabase() throws SQLException {
        jdbc = JdbcClient.create(source("postgres"));
        jdbc.sql("create database " + DATABASE).update();
        source = source(DATABASE);
        source.setSchema("kexie");
        flyway("23");
        old = JdbcClient.create(source);
    }

    @AfterEach
    void noOtherDatabase() {
        jdbc.sql("drop database " + DATABASE + " with (force)").update();
    }

    @Test
    void everythingOpensAndNothingStaysInClear() {
        storedInClear();
        assertThat(clear()).containsExactlyInAnyOrderElementsOf(CLEAR);

        flyway(SealedContests.VERSION);

        assertThat(clear()).isEmpty();
        assertThat(opened("contest_judge", "name")).containsExactly("迁移专家甲");
        assertThat(opened("contest_judge", "release_reason")).containsExactly("迁移退出原因");
        assertThat(opened("contest_entry_member", "name")).containsExactly("迁移队员乙");
        assertThat(opened("contest_entry", "form").get(0)).contains("\"title\": \"迁移申报表\"");
        assertThat(opened("contest_conflict", "declared_reason")).containsExactly("迁移回避理由");
        assertThat(opened("score_sheet", "comment")).containsExactly("迁移总评");
        assertThat(opened("contest_score", "comment")).containsExactly("迁移单项意见");
        assertThat(opened("contest_award", "revoked_reason")).containsExactly("迁移撤销原因");
        assertThat(texts("select name_key from contest_judge")).containsExactly(personal.nameKey("迁移专家甲"));
        assertThat(texts("select name_key from contest_entry_member")).containsExactly(personal.nameKey("迁移队员 乙"));
        assertThat(texts("select reason from contest_conflict where reason is not null"))
                .containsExactly("同单位");
        assertThat(texts("select plan::text from contest")).containsExactly("{\"title\": \"迁移\", \"judges\": []}");
    }

    @Test
    void whatIsSubmittedMayOnlyBeSealedAnew() {
        storedInClear();
        flyway(SealedContests.VERSION);

        for (String change : List.of(
                "update score_sheet set comment = 'other' where state = 'SUBMITTED'",
                "update contest_score set score = 1",
                "delete from contest_score",
                resealing("update score_sheet set total = 1 where state = 'SUBMITTED'"),
                resealing("update contest_score set score = 1, comment = 'other'"),
                resealing("update contest_score set comment = null"),
                resealing("delete from contest_score"))) {
            assertThatThrownBy(() -> old.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("不能更改");
        }
        old.sql(resealing("update score_sheet set comment = 'anew' where state = 'SUBMITTED'"))
                .update();
        old.sql(resealing("update contest_score set comment = 'anew'")).update();
        assertThat(texts("select comment from contest_score")).containsExactly("anew");
    }

    private static String resealing(String change) {
        return "do $$ begin perform set_config('kexie.resealing', 'on', true); %s; end $$".formatted(change);
    }

    private void storedInClear() {
        for (String caseNo : List.of("CON-1996-000001", "ENT-1996-000001")) {
            old.sql("""
                            insert into case_file (case_no, procedure, status, status_text, applicant_credit_code,
                                applicant_name, authority_code, authority_name, submitted_at, step, open, exclusive, version)
                            values (?, 'contest', 'AWARDED', '', '440106', '主办单位', '440106', '组委会', now(), '', false, false, 1)
                            """).param(caseNo).update();
        }
        for (String row : List.of(
                """
                insert into contest (contest_no, version, organiser_kind, organiser_code, organiser_name, title, year, scope,
                    plan, entries_open, entries_close)
                values ('CON-1996-000001', 1, 'BODY', '440106', '主办单位', '迁移', 1996, 'INTERNAL',
                    '{"title": "迁移", "judges": [{"name": "迁移专家甲", "userId": "judge"}]}', '1996-01-01', '1996-02-01')
                """,
                """
                insert into contest_judge (contest_no, judge_no, user_id, name, pseudonym, released_at, release_reason)
                values ('CON-1996-000001', 1, 'judge', '迁移专家甲', 'J-1', now(), '迁移退出原因')
                """,
                """
                insert into contest_entry (entry_no, version, contest_no, blind_code, title, category, applicant_credit_code,
                    applicant_name, applicant_unit, recommender, recommender_name, form, state)
                values ('ENT-1996-000001', 1, 'CON-1996-000001', 'B1', '作品', 'C', 'U', '单位', '部门', 'U', '单位',
                    '{"title": "迁移申报表"}', 'ADMITTED')
                """,
                "insert into contest_entry_member values ('ENT-1996-000001', 1, '迁移队员乙', 'LEADER', null, 100)",
                """
                insert into contest_conflict values
                    ('CON-1996-000001', 'ENT-1996-000001', 1, 'SAME_ENTERPRISE', '同单位', now()),
                    ('CON-1996-000001', 'ENT-1996-000001', 1, 'DECLARED', '迁移回避理由', now())
                """,
                """
                insert into score_sheet (contest_no, stage, judge_no, entry_no, origin, state, reason, assigned_at, submitted_at,
                    comment, total)
                values ('CON-1996-000001', 1, 1, 'ENT-1996-000001', 'DRAW', 'ASSIGNED', null, now(), null, '迁移总评', 80),
                    ('CON-1996-000001', 2, 1, 'ENT-1996-000001', 'DRAW', 'RECUSED', '迁移回避理由', now(), null, null, null)
                """,
                "insert into contest_score values ('CON-1996-000001', 1, 1, 'ENT-1996-000001', 'NOVELTY', 80, '迁移单项意见')",
                "update score_sheet set state = 'SUBMITTED', submitted_at = now() where stage = 1",
                "insert into contest_award values ('CON-1996-000001', 'ENT-1996-000001', '一等奖', 'D1', now(), '迁移撤销原因')")) {
            old.sql(row).update();
        }
    }

    private List<String> clear() {
        List<String> tables = texts(
                "select tablename from pg_tables where schemaname = 'kexie' and tablename <> 'flyway_schema_history'");
        return CLEAR.stream()
                .filter(text -> tables.stream()
                        .anyMatch(table -> old.sql(
                                        "select exists (select from %s t where t::text like ?)".formatted(table))
                                .param("%" + text + "%")
                                .query(Boolean.class)
                                .single()))
                .toList();
    }

    private List<String> opened(String table, String column) {
        return texts("select %s from %s where %1$s is not null".formatted(column, table)).stream()
                .map(text -> personal.open(new SealedColumn(table, column), text))
                .toList();
    }

    private List<String> texts(String sql) {
        return old.sql(sql).query(String.class).list();
    }

    private DriverManagerDataSource source(String database) throws SQLException {
        HikariDataSource shared = server.unwrap(HikariDataSource.class);
        String url = shared.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1");
        return new DriverManagerDataSource(url, "postgres", shared.getPassword());
    }

    private void flyway(String target) {
        Flyway.configure()
                .dataSource(source)
                .schemas("kexie", "camunda")
                .defaultSchema("kexie")
                .javaMigrations(SealedContests.sealingOfContests(personal))
                .placeholders(Map.of())
                .target(target)
                .load()
                .migrate();
    }
}

package cn.kexie.privacy.migration;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.personal.FormerKeys;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.text.CanonicalKey;
import cn.kexie.support.IntegrationTest;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@IntegrationTest
@DisplayName("升级：已有的姓名和名称改用统一键")
class RenewedKeysIT {

    private static final String DATABASE = "renewed_keys";
    private static final String NAME = "阿卜杜.示例";
    private static final String MOBILE = "13800138000";

    @Autowired
    private DataSource server;

    @Autowired
    private PersonalData personal;

    @Autowired
    private List<JavaMigration> steps;

    private JdbcClient postgres;
    private DriverManagerDataSource source;
    private JdbcClient jdbc;
    private FormerKeys former;

    @BeforeEach
    void aDatabaseOfTheVersionBefore() throws SQLException {
        former = new FormerKeys(personal);
        postgres = JdbcClient.create(source("postgres"));
        postgres.sql("create database " + DATABASE).update();
        source = source(DATABASE);
        source.setSchema("kexie");
        migrate("31");
        jdbc = JdbcClient.create(source);
        List.of("MEM-1", "MEM-2", "EST-1", "CON-1", "CON-2", "ENT-1").forEach(this::caseFile);
    }

    @AfterEach
    void noOtherDatabase() {
        postgres.sql("drop database " + DATABASE + " with (force)").update();
    }

    @Test
    void peopleAreFoundByTheirCanonicalKeysAndTheLaterOfTwoKeepsTheFormer() {
        associations();
        application("MEM-1", NAME);
        application("MEM-2", "阿卜杜\u200b示例");
        consent("MEM-1", NAME);

        migrate("42");

        assertThat(text("select person_key from member_application where case_no = 'MEM-1'"))
                .isEqualTo(personal.personKey("阿卜杜·示例", MOBILE));
        assertThat(text("select person_key from member_application where case_no = 'MEM-2'"))
                .isEqualTo(former.personKey("阿卜杜\u200b示例", MOBILE));
        assertThat(text("select name_key from personal_consent")).isEqualTo(personal.nameKey("阿卜杜·示例"));
        assertThat(text("select person_key from personal_consent")).isEqualTo(personal.personKey("阿卜杜·示例", MOBILE));
    }

    @Test
    void titlesAndNamesGetKeysAndTheLaterOfTwoStays() {
        associations();
        contest("CON-1", "示例竞赛");
        contest("CON-2", "示例 竞赛");
        entry();
        establishment();

        migrate("42");

        assertThat(texts("select title_key from contest order by contest_no")).containsExactly("示例竞赛", "示例竞赛\nCON-2");
        assertThat(texts("select title from contest order by contest_no")).containsExactly("示例竞赛", "示例 竞赛");
        assertThat(text("select title_key from contest_entry")).isEqualTo("作品1.0");
        assertThat(text("select recommender from contest_entry")).isEqualTo("研发一部");
        assertThat(texts("select name_key from association order by association_no"))
                .containsExactly("示例企业科协", "示例企业科协\nKX-2");
        assertThat(text("select region_code || name_key from establishment")).isEqualTo("440106示例企业科协");
    }

    @Test
    void unitsAreComparedWithinStatementsByTheSameRule() {
        migrate("42");
        for (String unit : List.of("研发 一部", "Ｒ＆Ｄ·一部", "V1.0 组.", "研\u200b发・部\u3164", "ABC部\u3000", "3.5.部")) {
            assertThat(jdbc.sql("select plain_name(?)")
                            .param(unit)
                            .query(String.class)
                            .single())
                    .isEqualTo(CanonicalKey.of(unit));
        }
    }

    private void caseFile(String caseNo) {
        jdbc.sql("""
                        insert into case_file (case_no, procedure, status, status_text, applicant_credit_code,
                            applicant_name, authority_code, authority_name, submitted_at, step, open, exclusive, version)
                        values (?, 'x', 'SUBMITTED', '', '91440106TEST', '示例企业', '440106', '示例科协', now(), '', false, false, 1)
                        """).param(caseNo).update();
    }

    private void application(String caseNo, String name) {
        jdbc.sql("""
                        insert into member_application (case_no, version, association_no, form, person_key, reasons, eligibility,
                            eligibility_reason, open)
                        values (?, 1, 'KX-1', ?, ?, '', 'ELIGIBLE', '', true)
                        """)
                .params(
                        caseNo,
                        personal.seal(
                                new SealedColumn("member_application", "form"),
                                "{\"name\": \"%s\", \"mobile\": \"%s\"}".formatted(name, MOBILE)),
                        former.personKey(name, MOBILE))
                .update();
    }

    private void consent(String caseNo, String name) {
        jdbc.sql("insert into personal_consent values (?, ?, ?, 'PERSON', '-', now())")
                .params(caseNo, former.nameKey(name), former.personKey(name, MOBILE))
                .update();
    }

    private void associations() {
        for (int i = 1; i <= 2; i++) {
            jdbc.sql("""
                            insert into association (association_no, name, credit_code, enterprise_name, region_code,
                                authority_code, authority_name, organisation_mode, status, established_at, term_start, term_end,
                                founding_member_count)
                            values (?, ?, ?, '示例企业', '440106', '440106', '示例科协', 'SINGLE', 'ACTIVE', current_date,
                                current_date, current_date + 1000, 30)
                            """)
                    .params("KX-" + i, i == 1 ? "示例企业科协" : "示例・企业科协", "91440106TEST" + i)
                    .update();
        }
    }

    private void contest(String contestNo, String title) {
        jdbc.sql("""
                        insert into contest (contest_no, version, organiser_kind, organiser_code, organiser_name, title, year, scope,
                            plan, entries_open, entries_close)
                        values (?, 1, 'BODY', '440106', '主办单位', ?, 2026, 'INTERNAL', '{}', '2026-01-01', '2026-02-01')
                        """).params(contestNo, title).update();
    }

    private void entry() {
        jdbc.sql("""
                        insert into contest_entry (entry_no, version, contest_no, blind_code, title, category,
                            applicant_credit_code, applicant_name, applicant_unit, recommender, recommender_name, form, state)
                        values ('ENT-1', 1, 'CON-1', 'B1', '作品 １.0', 'C', 'U', '单位', '研发 一部', '研发 一部', '研发 一部', ?,
                            'ADMITTED')
                        """)
                .param(personal.seal(new SealedColumn("contest_entry", "form"), "{\"members\": []}"))
                .update();
    }

    private void establishment() {
        jdbc.sql("""
                        insert into establishment (case_no, version, application, organisation_mode, extended)
                        values ('EST-1', 1, ?, 'SINGLE', false)
                        """)
                .param(personal.seal(
                        new SealedColumn("establishment", "application"),
                        "{\"associationName\": \"示例・企业科协\", \"enterprise\": {\"regionCode\": \"440106\"}}"))
                .update();
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private DriverManagerDataSource source(String database) throws SQLException {
        HikariDataSource shared = server.unwrap(HikariDataSource.class);
        String url = shared.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1");
        return new DriverManagerDataSource(url, "postgres", shared.getPassword());
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(source)
                .schemas("kexie", "camunda")
                .defaultSchema("kexie")
                .javaMigrations(steps.toArray(JavaMigration[]::new))
                .target(target)
                .load()
                .migrate();
    }
}

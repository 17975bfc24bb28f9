package cn.kexie.membership.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.support.IntegrationTest;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
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
import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.keygen.KeyGenerators;

@IntegrationTest
@DisplayName("旧版本的会员数据升级后加密")
class SealedMembershipIT {

    private static final String DATABASE = "sealed_membership";
    private static final String FORMER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String NUMBER = "11010519491231002X";
    private static final Path NO_FILE = Path.of("target/no-such-personal-data.key");

    @Autowired
    private DataSource dataSource;

    @Autowired
    private PersonalData personal;

    @Autowired
    private List<JavaMigration> migrations;

    private JdbcClient server;
    private JdbcClient old;
    private DriverManagerDataSource oldSource;

    @BeforeEach
    void anOldDatabase() throws Exception {
        server = database("postgres");
        server.sql("create database " + DATABASE).update();
        oldSource = source(DATABASE);
        old = database(DATABASE);
        migrate("23", FORMER_KEY);
        Stream.of(PLAIN.formatted(formerly(NUMBER)).split(";\n"))
                .forEach(statement -> old.sql(statement).update());
    }

    @AfterEach
    void away() {
        server.sql("drop database " + DATABASE + " with (force)").update();
    }

    @Test
    void everythingAboutAPersonIsSealedAndOpens() {
        migrate("25", FORMER_KEY);

        assertThat(opened("member", "person", "member_no = 'KX-1-2026-00001'"))
                .contains("\"name\":\"样例甲\"", "\"mobile\":\"13800138001\"", "\"birthMonth\":\"1990-05\"")
                .contains("\"email\":\"sample@example.com\"", "\"idNumber\":\"" + NUMBER + "\"");
        assertThat(opened("member", "end_reason", "member_no = 'KX-1-2026-00003'"))
                .isEqualTo("样例丙调离");
        assertThat(opened("member_span", "reason", "true")).isEqualTo("样例甲借调");
        assertThat(opened("member_application", "form", "true"))
                .contains("\"name\":\"样例甲\"", "\"idNumber\":\"" + NUMBER + "\"");
        assertThat(opened("member_application", "reasons", "true")).contains("样例甲材料不实", "样例甲不服");
        assertThat(opened("member_roster_row", "form", "row_no = 1")).contains("样例乙");
        assertThat(opened("member_roster_row", "reason", "row_no = 1")).isEqualTo("样例乙已离职");
        assertThat(opened("member_removal", "reasons", "true")).contains("\"proposal\":\"样例甲违反章程\"");
        assertThat(opened("member_transfer", "reason", "true")).contains("\"text\":\"样例甲调动\"");
        assertThat(one("select person_key from member where member_no = 'KX-1-2026-00001'"))
                .isEqualTo(personal.personKey("样例甲", "13800138001"))
                .isEqualTo(one("select person_key from member_application"));
    }

    @Test
    void nothingPlainIsLeftNeitherInAColumnNorInAPage() {
        migrate("25", FORMER_KEY);
        old.sql("checkpoint").update();

        for (String table : List.of(
                "member",
                "member_span",
                "member_application",
                "member_roster_row",
                "member_removal",
                "member_transfer")) {
            for (String plain : List.of("样例", "13800138001", "sample@example.com", NUMBER, "aes1:", "1990-05")) {
                assertThat(old.sql("select count(*) from kexie.%s t where t::text like :plain".formatted(table))
                                .param("plain", "%" + plain + "%")
                                .query(Long.class)
                                .single())
                        .as(table + " " + plain)
                        .isZero();
                assertThat(old.sql("""
                                        select position(:plain::bytea in
                                            pg_read_binary_file(pg_relation_filepath('kexie.%s')))
                                        """.formatted(table))
                                .param("plain", plain.getBytes(StandardCharsets.UTF_8))
                                .query(Integer.class)
                                .single())
                        .as("pages of " + table + " " + plain)
                        .isZero();
            }
        }
    }

    @Test
    void twoWhoDifferInASpaceAloneStayApart() {
        migrate("25", FORMER_KEY);

        assertThat(old.sql("select person_key from kexie.member where status = 'ACTIVE' order by member_no")
                        .query(String.class)
                        .list())
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo(personal.personKey("样例甲", "13800138001"));
    }

    @Test
    void everybodyIsFoundInTheCasesFromBefore() {
        migrate("28.25", FORMER_KEY);

        assertThat(old.sql("""
                                select case_no || ' ' || basis from kexie.personal_consent
                                where person_key = :person and name_key = :name order by case_no
                                """)
                        .param("person", personal.personKey("样例甲", "13800138001"))
                        .param("name", personal.nameKey("样例甲"))
                        .query(String.class)
                        .list())
                .containsExactly("MEM-1 PERSON", "REM-1 DECLARED", "TRF-1 DECLARED");
        assertThat(old.sql("select count(*) from kexie.personal_consent where case_no = 'ROS-1'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1201);
    }

    @Test
    void withoutTheFormerKeyNothingChanges() {
        assertThatThrownBy(() -> migrate("25", ""))
                .hasStackTraceContaining("身份证件号码")
                .satisfies(refused -> assertThat(refused.toString()).doesNotContain("样例"));
        assertThat(one("select name from member where member_no = 'KX-1-2026-00001'"))
                .isEqualTo("样例甲");
    }

    /** The embedded server's own account: the one of the application may make no databases and read no pages. */
    private DriverManagerDataSource source(String database) throws SQLException {
        HikariDataSource shared = dataSource.unwrap(HikariDataSource.class);
        return new DriverManagerDataSource(
                shared.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1"),
                "postgres",
                shared.getPassword());
    }

    private JdbcClient database(String database) throws SQLException {
        return JdbcClient.create(source(database));
    }

    private void migrate(String version, String key) {
        Flyway.configure()
                .dataSource(oldSource)
                .schemas("kexie", "camunda")
                .defaultSchema("kexie")
                .javaMigrations(Stream.concat(
                                migrations.stream().filter(other -> !(other instanceof SealedMembership)),
                                Stream.of(new SealedMembership(personal, new FormerIdNumbers(key, NO_FILE))))
                        .toArray(JavaMigration[]::new))
                .target(version)
                .load()
                .migrate();
    }

    private String opened(String table, String column, String which) {
        return personal.open(
                new SealedColumn(table, column),
                one("select %s from %s where %s and %1$s is not null".formatted(column, table, which)));
    }

    private String one(String query) {
        return old.sql(query.replace(" from ", " from kexie."))
                .query(String.class)
                .single();
    }

    private static String formerly(String number) {
        AesBytesEncryptor cipher = new AesBytesEncryptor(
                new SecretKeySpec(Base64.getDecoder().decode(FORMER_KEY), "AES"),
                KeyGenerators.secureRandom(16),
                CipherAlgorithm.GCM);
        return "aes1:"
                + Base64.getEncoder()
                        .withoutPadding()
                        .encodeToString(cipher.encrypt(number.getBytes(StandardCharsets.UTF_8)));
    }

    private static final String PLAIN = """
            insert into kexie.association values ('KX-1', '样例科协', '91440106MA0000015E', '样例企业', '440106', '440106',
                '天河区科协', 'SINGLE', 'ACTIVE', '2026-01-05', '2026-01-05', '2031-01-04', 30),
                ('KX-2', '样例科协二', '91440106MA0000028Y', '样例企业二', '440106', '440106', '天河区科协', 'SINGLE', 'ACTIVE',
                '2026-01-05', '2026-01-05', '2031-01-04', 30);
            insert into kexie.case_file (case_no, procedure, status, status_text, applicant_credit_code, applicant_name,
                authority_code, authority_name, submitted_at, step, open, exclusive, version)
            select c, 'member-application', 'APPROVED', '已批准', '91440106MA0000015E', '样例企业', 'KX-1', '样例科协', now(), '已办结',
                false, false, 0 from unnest(array['MEM-1', 'ROS-1', 'REM-1', 'TRF-1']) as c;
            insert into kexie.member (member_no, association_no, name, sex, birth_month, education, post_category,
                department, mobile, email, status, eligibility, joined_on, ended_on, end_reason, case_no, last_active_on,
                id_number)
            values ('KX-1-2026-00001', 'KX-1', '样例甲', '1', '1990-05', '20', 'ENG', '研发部', '13800138001',
                    'sample@example.com', 'ACTIVE', 'ELIGIBLE', '2026-02-02', null, null, 'MEM-1', '2026-02-02', '%1$s'),
                ('KX-1-2026-00002', 'KX-1', '样 例甲', '1', '1990-05', '20', 'ENG', '研发部', '13800138001', null,
                    'ACTIVE', 'ELIGIBLE', '2026-02-02', null, null, 'ROS-1', '2026-02-02', null),
                ('KX-1-2026-00003', 'KX-1', '样例丙', '2', '1991-06', '20', 'ENG', '研发部', '13800138003', null,
                    'WITHDRAWN', 'ELIGIBLE', '2026-02-02', '2026-03-02', '样例丙调离', 'ROS-1', '2026-02-02', null);
            insert into kexie.member_span (member_no, valid_from, status, department, post_category, reason)
            values ('KX-1-2026-00001', '2026-02-02', 'ACTIVE', '研发部', 'ENG', '样例甲借调');
            insert into kexie.member_application (case_no, version, association_no, name, mobile, form, eligibility,
                eligibility_reason, rejection, appeal, open)
            values ('MEM-1', 1, 'KX-1', '样例甲', '13800138001', '{"name": "样例甲", "mobile": "13800138001",
                "idNumber": "%1$s"}', 'ELIGIBLE', '职称', '样例甲材料不实', '样例甲不服', false);
            insert into kexie.member_roster values ('ROS-1', 'KX-1', true);
            insert into kexie.member_roster_row (case_no, row_no, association_no, name, mobile, form, eligibility,
                eligibility_reason, decision, reason)
            select 'ROS-1', i, 'KX-1', '样例乙', 13800139000 + i,
                jsonb_build_object('name', '样例乙', 'mobile', (13800139000 + i)::text), 'ELIGIBLE', '职称',
                case when i = 1 then 'REFUSED' end, case when i = 1 then '样例乙已离职' end
            from generate_series(1, 1201) as i;
            insert into kexie.member_removal (case_no, version, association_no, member_no, reason, open)
            values ('REM-1', 1, 'KX-1', 'KX-1-2026-00001', '样例甲违反章程', false);
            insert into kexie.member_transfer (case_no, version, association_no, member_no, to_association_no, reason, open)
            values ('TRF-1', 1, 'KX-1', 'KX-1-2026-00001', 'KX-2', '样例甲调动', false)
            """;
}

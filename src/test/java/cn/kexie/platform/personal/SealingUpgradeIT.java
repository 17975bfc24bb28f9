package cn.kexie.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.IntegrationTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The steps of case files, establishments, associations, papers, publicities and ballots on a database with rows in clear. */
@IntegrationTest
@DisplayName("升级：已有的明文全部加密，库中不留明文")
class SealingUpgradeIT {

    private static final String SCHEMA = "sealing_upgrade";

    private static final Set<String> TABLES = Set.of(
            "case_file",
            "case_event",
            "case_correction",
            "case_opinion",
            "attachment",
            "establishment",
            "association_officer",
            "official_document",
            "publicity_item",
            "publicity_objection",
            "committee_ballot");

    @Autowired
    private DataSource application;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private List<JavaMigration> steps;

    @Autowired
    private List<SealedColumns> rooms;

    @Autowired
    private PersonalData personal;

    private JdbcClient upgraded;

    @BeforeEach
    void aSchemaOfTheVersionBefore() {
        upgraded = JdbcClient.create(application);
        upTo("23").baseline();
        upTo("23").migrate();
        transactions.executeWithoutResult(status -> upgraded.sql(CLEAR).update());
        upTo("24.5").migrate();
    }

    @AfterEach
    void dropTheSchema() {
        upgraded.sql("drop schema %s cascade".formatted(SCHEMA)).update();
    }

    @Test
    void everySealedColumnOpensAndNothingIsLeftInClear() {
        List<SealedColumn> columns = rooms.stream()
                .flatMap(room -> room.columns().stream())
                .filter(column -> TABLES.contains(column.table()))
                .toList();
        assertThat(columns).hasSize(16);
        assertThat(columns)
                .allSatisfy(column -> assertThat(opened(column))
                        .as(column.purpose())
                        .isNotEmpty()
                        .allSatisfy(text -> assertThat(text).contains("样例")));

        assertThat(tables().filter(this::holdsClearText)).isEmpty();
        assertThat(upgraded.sql("select result::text from %s.case_file".formatted(SCHEMA))
                        .query(String.class)
                        .single())
                .isEqualTo("{\"memberNo\": \"M-1\"}");
        assertThat(upgraded.sql("select count(*) from %s.case_event where by_role = '系统'".formatted(SCHEMA))
                        .query(Long.class)
                        .single())
                .isEqualTo(1200);
    }

    private List<String> opened(SealedColumn column) {
        return upgraded
                .sql("select %s from %s.%s where %1$s is not null".formatted(column.column(), SCHEMA, column.table()))
                .query(String.class)
                .list()
                .stream()
                .map(text -> personal.open(column, text))
                .toList();
    }

    private Stream<String> tables() {
        return upgraded
                .sql("select tablename from pg_tables where schemaname = '%s'".formatted(SCHEMA))
                .query(String.class)
                .list()
                .stream();
    }

    private boolean holdsClearText(String table) {
        return upgraded.sql("select exists (select from %s.%s t where t::text like '%%样例%%')".formatted(SCHEMA, table))
                .query(Boolean.class)
                .single();
    }

    /** The first step names schema kexie itself, and nothing here needs its table. */
    private Flyway upTo(String version) {
        return Flyway.configure()
                .dataSource(application)
                .schemas(SCHEMA)
                .baselineVersion("1")
                .javaMigrations(steps.toArray(JavaMigration[]::new))
                .target(version)
                .load();
    }

    private static final String CLEAR = """
            set local search_path to sealing_upgrade;
            insert into case_file (case_no, procedure, status, status_text, applicant_credit_code, applicant_name,
                authority_code, authority_name, submitted_at, step, result, open, exclusive, version)
            values ('UPG-1', 'parcel', 'SENT', '已寄出', '91440106TEST', '某企业', '440106', '某科协', now(), '办理',
                '{"reason": "样例甲不符合条件", "memberNo": "M-1"}', false, false, 1);
            insert into case_event (case_no, at, event, text, by_role)
                select 'UPG-1', now(), 'NOTED', '样例甲撤回' || i, '系统' from generate_series(1, 1200) as i;
            insert into case_correction (case_no, round, item, reason, requested_at, answer_by)
                values ('UPG-1', 1, '/name', '样例甲的姓名有误', now(), current_date);
            insert into case_opinion (case_no, step, step_text, decision, decision_text, opinion, role, at)
                values ('UPG-1', 'userTask_x', '审核', 'REFUSE', '不同意', '样例甲材料不实', '审核人员', now()),
                    ('UPG-1', 'userTask_x', '审核', 'ACCEPT', '同意', null, '审核人员', now());
            insert into attachment (attachment_id, credit_code, file_name, media_type, size, sha256, uploaded_at)
                values ('a-1', '91440106TEST', '样例甲证件.pdf', 'application/pdf', 4, repeat('a', 64), now());
            insert into establishment (case_no, version, application, organisation_mode, extended, meeting)
                values ('UPG-1', 1, '{"contact": {"name": "样例甲"}}', 'SINGLE', false, '{"elections": [{"name": "样例乙"}]}');
            insert into association (association_no, name, credit_code, enterprise_name, region_code, authority_code,
                authority_name, organisation_mode, status, established_at, term_start, term_end, founding_member_count)
            values ('KX-1', '某科协', '91440106TEST', '某企业', '440106', '440106', '某科协', 'SINGLE', 'ACTIVE',
                current_date, current_date, current_date + 1000, 30);
            insert into association_officer (association_no, office, name, since)
                values ('KX-1', 'CHAIR', '样例甲', current_date);
            insert into document_template (id, name, source) values ('t', 't.html', '<html/>');
            insert into official_document (id, case_no, kind, series, year, serial, issuer_code, issuer_name, issuer_mark,
                subject, content, template_id, issued_at, verification_code, verify_url, status, revoked_at, revoked_reason)
            values (gen_random_uuid(), 'UPG-1', 'MEMBER_CARD', 's', 2026, 1, '1', '某科协', '某', '会员资格',
                '{"memberName": "样例甲"}', 't', now(), 'CODE', 'http://localhost', 'REVOKED', now(), '样例甲除名');
            insert into publicity (publicity_no, case_no, title, status) values ('GS-1', 'UPG-1', '公示', 'CANCELLED');
            insert into publicity_item (publicity_no, position, key, text, status)
                values ('GS-1', 1, '1', '样例甲', 'PUBLISHED');
            insert into publicity_objection (objection_no, publicity_no, item, name, mobile, reason, filed_by, filed_at,
                decision, answer, decided_at)
            values ('GS-1-1', 'GS-1', '1', '样例丙', '样例13800138000', '样例甲不实', 'x', now(), 'DISMISS', '样例丙查无此事', now());
            insert into committee_vote (case_no, committee_group, kind, subject, excluded, rule_text, quorum_numerator,
                quorum_denominator, quorum_strict, majority_numerator, majority_denominator, majority_strict, majority_base,
                opened_at)
            values ('UPG-1', 'committee.KX-1', 'AWARD', '评奖', '{}', '规则', 2, 3, false, 1, 2, true, 'PRESENT', now());
            insert into committee_voter (vote_id, user_id) select vote_id, 'voter' from committee_vote;
            insert into committee_ballot (vote_id, user_id, choice, opinion, cast_at)
                select vote_id, 'voter', 'AGAINST', '样例甲不够资格', now() from committee_vote
            """;
}

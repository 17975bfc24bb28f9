package cn.kexie.audit;

import static cn.kexie.support.Json.drop;
import static cn.kexie.support.Json.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("审计记录在 PostgreSQL 上：每事一条，改不动，改了找得出")
class AuditIT {

    private static final Logger LOG = LoggerFactory.getLogger(AuditIT.class);

    @LocalServerPort
    private int port;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private AuditAnchors anchors;

    @Autowired
    private Associations associations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private HikariDataSource pool;

    @Value("${kexie.data-dir}")
    private String dataDirectory;

    private Province province;
    private Staff administrator;

    @BeforeEach
    void province() {
        province = new Province(port);
        administrator = province.administrator();
    }

    @Test
    void recordsAnAdmissionStepByStep() {
        AssociationOfOne association = new AssociationOfOne(province, associations);
        List<Staff> committee = association.committee(3);
        String caseNo =
                association.filed(AssociationOfOne.form(drop("/professionalTitle"), put("/postCategory", "MARKET")));
        association.accept(caseNo);
        committee.forEach(voter -> voter.submit(voter.task(caseNo, "userTask_castBallot"), Map.of("decision", "FOR"))
                .expect(204));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> association.status(caseNo).equals("APPROVED"));

        assertThat(rows("CASE_OPENED", "case:" + caseNo)).singleElement().satisfies(row -> {
            assertThat(row.get("actor").toString()).startsWith("client:");
            assertThat(row.get("request_id").toString()).hasSize(36);
        });
        assertThat(rows("CASE_DECIDED", "case:" + caseNo)).first().satisfies(row -> {
            assertThat(row)
                    .containsEntry("actor", "staff:" + association.secretary().userId());
            assertThat(row.get("details").toString()).contains("\"decision\":\"ACCEPT\"");
        });
        assertThat(details("CASE_MOVED", "case:" + caseNo)).containsOnlyOnce("{\"status\":\"APPROVED\"}");
        committee.forEach(voter -> assertThat(by("BALLOT_CAST", voter)).hasSize(1));
        String memberNo = association.view(caseNo).at("/result/memberNo").asText();
        assertThat(rows("MEMBER_ADMITTED", "member:" + memberNo)).hasSize(1);
        association
                .view(caseNo)
                .path("documents")
                .forEach(paper -> assertThat(rows(
                                "DOCUMENT_ISSUED",
                                "document:" + paper.path("documentId").asText()))
                        .hasSize(1));

        leavesAndLooks(association, caseNo, memberNo);
    }

    private void leavesAndLooks(AssociationOfOne association, String caseNo, String memberNo) {
        Staff secretary = association.secretary();
        secretary.get("/api/v1/cases/" + caseNo + "/dossier").expect(200);
        association.enterprise().get(association.path("members")).expect(200);
        association.enterprise().get(association.path("members/" + memberNo)).expect(200);
        association.enterprise().get(association.path("members.csv")).expect(200);
        association.enterprise().get(association.path("members/NONE")).expect(404);

        assertThat(by("DOSSIER_VIEWED", secretary))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("subject", "case:" + caseNo));
        assertThat(rows("MEMBERS_VIEWED", "association:" + association.associationNo()))
                .hasSize(1);
        assertThat(rows("MEMBER_VIEWED", "member:" + memberNo)).hasSize(1);
        assertThat(rows("MEMBERS_EXPORTED", "association:" + association.associationNo()))
                .hasSize(1);
        assertThat(rows("MEMBER_VIEWED", "member:NONE")).isEmpty();
        nothingPersonalIsKept();
    }

    private void nothingPersonalIsKept() {
        List<String> people = List.of("示例甲", "示例乙", "示例丙", "13800138", "contact@example.com", "测试企业", "材料");
        String all = String.join(
                "\n",
                jdbc.sql("select concat_ws(' ', actor, role, action, subject, details) from kexie.audit_event")
                        .query(String.class)
                        .list());
        assertThat(people).noneMatch(all::contains);
        assertThat(AssociationOfOne.form().findValuesAsText("name")).noneMatch(all::contains);
        assertThat(all).doesNotContainPattern("(?<![0-9A-Za-z-])1[3-9][0-9]{9}(?![0-9A-Za-z-])");
    }

    @Test
    void recordsKeysOfEnterprises() {
        String clientId = administrator
                .post(
                        "/api/v1/admin/api-clients",
                        Map.of("unifiedSocialCreditCode", "91440106MA0000015E", "name", "示例企业"))
                .expect(201)
                .text("clientId");
        administrator
                .call("DELETE", "/api/v1/admin/api-clients/" + clientId, "")
                .expect(204);

        assertThat(rows("API_KEY_ISSUED", "client:" + clientId))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("actor", "staff:admin"));
        assertThat(rows("API_KEY_REVOKED", "client:" + clientId)).hasSize(1);
    }

    @Test
    void recordsLoginsOnceAVisitAndEveryWrongPassword() throws Exception {
        Staff somebody = province.newcomer("audit-" + UUID.randomUUID());
        String user = "user:" + somebody.userId();
        somebody.get("/engine-rest/task/count").expect(200);
        somebody.get("/api/v1/tasks/done").expect(200);
        Http http = new Http(port);
        assertThat(http.get("/api/v1/tasks/done", "Authorization", Http.basic(somebody.userId(), "wrong"))
                        .statusCode())
                .isEqualTo(401);
        long before = rows("LOGIN_FAILED", "user:unknown").size();
        http.get("/api/v1/tasks/done", "Authorization", Http.basic("13912345678", "wrong"));

        assertThat(rows("LOGIN", user))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("actor", "staff:" + somebody.userId()));
        assertThat(rows("LOGIN_FAILED", user))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("outcome", "REFUSED"));
        assertThat(rows("LOGIN_FAILED", "user:unknown")).hasSize((int) before + 1);
        assertThat(rows("ACCOUNT_SAVED", user))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("actor", "staff:admin"));
    }

    @Test
    void recordsChangesOfGroupsAndRights() {
        String group = "audit-group-" + UUID.randomUUID();
        administrator
                .post("/engine-rest/group/create", Map.of("id", group, "name", "审计（测试）", "type", "WORKFLOW"))
                .expect(204);
        Staff somebody = province.newcomer("audit-" + UUID.randomUUID(), group);
        String right = administrator
                .post(
                        "/engine-rest/authorization/create",
                        Map.of(
                                "type",
                                1,
                                "permissions",
                                List.of("READ"),
                                "groupId",
                                group,
                                "resourceType",
                                5,
                                "resourceId",
                                "none"))
                .expect(200)
                .text("id");
        administrator.call("DELETE", "/engine-rest/authorization/" + right, "").expect(204);
        administrator
                .call("DELETE", "/engine-rest/group/%s/members/%s".formatted(group, somebody.userId()), "")
                .expect(204);

        assertThat(rows("GROUP_SAVED", "group:" + group)).hasSize(1);
        assertThat(details("GROUP_JOINED", "user:" + somebody.userId()))
                .containsExactly("{\"group\":\"%s\"}".formatted(group));
        assertThat(rows("GROUP_LEFT", "user:" + somebody.userId())).hasSize(1);
        assertThat(rows("AUTHORIZATION_SAVED", "authorization:" + right)).hasSize(1);
        assertThat(rows("AUTHORIZATION_DELETED", "authorization:" + right)).hasSize(1);
    }

    @Test
    void recordsDeployments() {
        assertThat(jdbc.sql("select details from kexie.audit_event where action = 'MODELS_DEPLOYED'")
                        .query(String.class)
                        .list())
                .anyMatch(details -> details.contains("acceptance"));
    }

    @Test
    void leavesNothingOfADecisionThatIsRolledBack() {
        Enterprise enterprise = province.enterprise();
        String caseNo =
                enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
        Staff clerk = province.officer("acceptance", "440106");
        String task = clerk.task(caseNo, "userTask_examineMaterials");
        clerk.claim(task).expect(204);
        clerk.submit(task, Map.of("decision", "REFUSE")).expect(400);

        assertThat(rows("CASE_DECIDED", "case:" + caseNo)).isEmpty();

        String subject = "case:" + UUID.randomUUID();
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            trail.record(AuditEvent.of("CASE_MOVED", subject));
            transaction.setRollbackOnly();
        });
        assertThat(rows("CASE_MOVED", subject)).isEmpty();
    }

    @Test
    void refusesToChangeOrRemoveRows() {
        for (String attempt : List.of(
                "update kexie.audit_event set actor = 'system' where seq = 1",
                "delete from kexie.audit_event where seq = 1",
                "truncate kexie.audit_event")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasStackTraceContaining("审计记录不得修改或删除");
        }
    }

    @Test
    void namesTheRowThatSomebodyTamperedWith() {
        trail.record(IntStream.range(0, 5)
                .mapToObj(i -> AuditEvent.of("CASE_MOVED", "case:tamper"))
                .toList());
        long seq = anchors.head().seq() - 2;

        assertThat(verification.verify().intact()).isTrue();
        assertTampered("update kexie.audit_event set actor = 'staff:nobody' where seq = " + seq, seq, "ROW_CHANGED");
        assertTampered("update kexie.audit_event set details = '{}' || ' ' where seq = " + seq, seq, "DETAILS_CHANGED");
        assertTampered("delete from kexie.audit_event where seq = " + seq, seq, "MISSING");
        anchors.drop();
        assertTampered("delete from kexie.audit_event where seq > " + seq, seq + 1, "MISSING");
        assertThat(verification.verify().intact()).isTrue();
    }

    /** As somebody who owns the database could; undone at the end. */
    private void assertTampered(String how, long seq, String code) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            jdbc.sql("alter table kexie.audit_event disable trigger user").update();
            jdbc.sql(how).update();
            AuditVerdict verdict = verification.verify();
            assertThat(verdict.firstBroken().seq()).isEqualTo(seq);
            assertThat(verdict.firstBroken().code()).isEqualTo(code);
            transaction.setRollbackOnly();
        });
    }

    @Test
    void isVerifiedByTheCommand() {
        trail.record(AuditEvent.of("CASE_MOVED", "case:command"));
        long seq = anchors.head().seq();
        assertThat(command()).startsWith("0 审计记录完整");
        jdbc.sql("alter table kexie.audit_event disable trigger user").update();
        try {
            jdbc.sql("update kexie.audit_event set actor = 'x' where seq = " + seq)
                    .update();
            assertThat(command()).startsWith("1 审计记录被动过：第 %d 条".formatted(seq));
        } finally {
            jdbc.sql("update kexie.audit_event set actor = 'system' where seq = " + seq)
                    .update();
            jdbc.sql("alter table kexie.audit_event enable always trigger tr_audit_event_stays")
                    .update();
            jdbc.sql("alter table kexie.audit_event enable always trigger tr_audit_event_stays_whole")
                    .update();
        }
        assertThat(verification.verify().intact()).isTrue();
    }

    private String command() {
        // Else it would set up the logging of this process anew.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try {
            return run(new ByteArrayOutputStream());
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        }
    }

    private String run(ByteArrayOutputStream out) {
        int code = AuditCommand.run(
                new String[] {
                    "--verify-audit",
                    "--spring.datasource.url=" + pool.getJdbcUrl(),
                    "--spring.datasource.username=" + pool.getUsername(),
                    "--spring.datasource.password=" + pool.getPassword(),
                    "--kexie.data-dir=" + dataDirectory
                },
                new PrintStream(out, true, StandardCharsets.UTF_8));
        return code + " " + out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void keepsOneChainWhenManyRecordAtOnce() throws Exception {
        String subject = "case:" + UUID.randomUUID();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
            writers.add(() -> {
                for (int i = 0; i < 100; i++) {
                    trail.record(AuditEvent.of("CASE_MOVED", subject).with("i", i));
                }
                return null;
            });
        }
        long started = System.nanoTime();
        var threads = Executors.newFixedThreadPool(8);
        for (var done : threads.invokeAll(writers)) {
            done.get();
        }
        threads.shutdown();
        long millis = (System.nanoTime() - started) / 1_000_000;
        LOG.info("8 × 100 transactions with one record each: {} ms, {} per second", millis, 800_000 / millis);

        assertThat(rows("CASE_MOVED", subject)).hasSize(800);
        assertThat(verification.verify().intact()).isTrue();
    }

    @Test
    void costsLittleAnEvent() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        jdbc.sql("create table public.audit_it_cost (n int)").update();
        Runnable nothing = () -> transaction.executeWithoutResult(t -> write());
        Runnable one = () -> transaction.executeWithoutResult(t -> {
            write();
            trail.record(AuditEvent.of("CASE_MOVED", "case:cost"));
        });
        Runnable thousand = () -> trail.record(IntStream.range(0, 1000)
                .mapToObj(i -> AuditEvent.of("CASE_MOVED", "case:cost"))
                .toList());
        LOG.info(
                "a transaction {} µs, with a record {} µs, with a thousand records {} µs",
                micros(nothing, 300),
                micros(one, 300),
                micros(thousand, 10));
        jdbc.sql("drop table public.audit_it_cost").update();
        long started = System.nanoTime();
        AuditVerdict verdict = verification.verify();
        LOG.info("{} rows verified in {} ms", verdict.rows(), (System.nanoTime() - started) / 1_000_000);
        assertThat(verdict.intact()).isTrue();
    }

    private void write() {
        jdbc.sql("insert into public.audit_it_cost values (1)").update();
    }

    private static long micros(Runnable work, int times) {
        work.run();
        long started = System.nanoTime();
        IntStream.range(0, times).forEach(i -> work.run());
        return (System.nanoTime() - started) / times / 1000;
    }

    @Test
    void showsTheTrailToAdministratorsAndSupervisionOnly() {
        Staff supervisor = province.newcomer("audit-" + UUID.randomUUID(), "supervision.440000");
        Staff clerk = province.officer("acceptance", "440106");
        Enterprise enterprise = province.enterprise();

        Answer found = supervisor
                .get("/api/v1/admin/audit?action=ACCOUNT_SAVED&subject=user:" + supervisor.userId())
                .expect(200);
        assertThat(found.json().path("totalElements").asInt()).isEqualTo(1);
        JsonNode row = found.items().get(0);
        assertThat(row.path("actor").asText()).isEqualTo("staff:admin");
        assertThat(row.path("hash").asText()).hasSize(64);
        assertThat(supervisor
                        .get("/api/v1/admin/audit/verification")
                        .expect(200)
                        .json()
                        .path("intact")
                        .asBoolean())
                .isTrue();
        assertThat(administrator
                        .get("/api/v1/admin/audit/head")
                        .expect(200)
                        .json()
                        .path("seq")
                        .asLong())
                .isPositive();
        for (String path : List.of("", "/verification", "/head", "/export?day=2026-11-20")) {
            clerk.get("/api/v1/admin/audit" + path).isProblem(403, "FORBIDDEN");
            enterprise.get("/api/v1/admin/audit" + path).isProblem(403, "FORBIDDEN");
            province.visit("/api/v1/admin/audit" + path).isProblem(401, "UNAUTHENTICATED");
        }
        supervisor.get("/api/v1/admin/api-clients").isProblem(403, "FORBIDDEN");
    }

    @Test
    void exportsADayLineByLine() {
        trail.record(AuditEvent.of("CASE_MOVED", "case:export"));
        LocalDate today = province.today();

        Answer export =
                administrator.get("/api/v1/admin/audit/export?day=" + today).expect(200);

        assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
        assertThat(new String(export.body(), StandardCharsets.UTF_8).lines())
                .allMatch(line -> line.startsWith("{\"seq\":") && line.endsWith("\"}"))
                .anyMatch(line -> line.contains("case:export"));
        assertThat(rows("AUDIT_EXPORTED", "day:" + today)).isNotEmpty();
    }

    private List<Map<String, Object>> rows(String action, String subject) {
        return jdbc.sql("select * from kexie.audit_event where action = ? and subject = ? order by seq")
                .params(action, subject)
                .query()
                .listOfRows();
    }

    private List<Map<String, Object>> by(String action, Staff staff) {
        return jdbc.sql("select * from kexie.audit_event where action = ? and actor = ?")
                .params(action, "staff:" + staff.userId())
                .query()
                .listOfRows();
    }

    private List<String> details(String action, String subject) {
        return rows(action, subject).stream()
                .map(row -> row.get("details").toString())
                .toList();
    }
}

package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.audit.AuditVerification;
import cn.kexie.support.Answer;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("审计：网页应用里的登录、退出和管理，模型的删除，无效的密钥")
class RecordedVisitIT {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private AuditVerification verification;

    private Province province;
    private Browser browser;

    @BeforeEach
    void openTasklist() {
        province = new Province(port);
        browser = new Browser(port);
    }

    @Test
    void recordsTheLoginAndTheLogoutOfAVisit() {
        Staff visitor = province.newcomer("visit-" + UUID.randomUUID());
        browser.login(visitor.userId(), "Kexie-2026").expect(200);
        send("POST", LOGOUT, "").expect(200);
        send("POST", LOGOUT, "");

        String user = "user:" + visitor.userId();
        assertThat(details("LOGIN", user)).contains("{\"way\":\"WEB\"}");
        assertThat(details("LOGOUT", user)).hasSize(1);
        assertThat(actors("LOGOUT", user)).containsExactly("staff:" + visitor.userId());
    }

    @Test
    void recordsWhatIsAdministeredInTheWebApplications() {
        browser.login("admin", "Kexie-2026").expect(200);
        String userId = "visit-" + UUID.randomUUID();
        String person = """
                {"profile":{"id":"%s","firstName":"甲","lastName":"示例","email":""},"credentials":{"password":"Kexie-2026"}}""".formatted(userId);
        send("POST", ENGINE + "/user/create", person).expect(204);
        send("PUT", ENGINE + "/group/acceptance.440106/members/" + userId, "").expect(204);
        String right = send(
                        "POST",
                        ENGINE + "/authorization/create",
                        "{\"type\":1,\"permissions\":[\"READ\"],\"userId\":\"%s\",\"groupId\":null,\"resourceType\":5,\"resourceId\":\"none\"}"
                                .formatted(userId))
                .expect(200)
                .text("id");
        send("DELETE", ENGINE + "/authorization/" + right, "").expect(204);
        String filter = send(
                        "POST",
                        ENGINE + "/filter/create",
                        "{\"resourceType\":\"Task\",\"name\":\"审计（测试）\",\"query\":{},\"properties\":{}}")
                .expect(200)
                .text("id");
        send("DELETE", ENGINE + "/filter/" + filter, "").expect(204);
        send("DELETE", ENGINE + "/user/" + userId, "").expect(204);

        for (String action : List.of("ACCOUNT_SAVED", "GROUP_JOINED", "ACCOUNT_DELETED")) {
            assertThat(actors(action, "user:" + userId)).as(action).containsExactly("staff:admin");
        }
        for (String action : List.of("AUTHORIZATION_SAVED", "AUTHORIZATION_DELETED")) {
            assertThat(actors(action, "authorization:" + right)).as(action).containsExactly("staff:admin");
        }
        for (String action : List.of("FILTER_SAVED", "FILTER_DELETED")) {
            assertThat(actors(action, "filter:" + filter)).as(action).containsExactly("staff:admin");
        }
    }

    @Test
    void recordsTheDeletionOfADeployment() {
        String deployment = repository
                .createDeployment()
                .addString("audit.form", "{\"id\":\"audit-visit\",\"type\":\"default\",\"components\":[]}")
                .deploy()
                .getId();
        province.administrator()
                .call("DELETE", "/engine-rest/deployment/" + deployment + "?cascade=true", "")
                .expect(204);

        assertThat(actors("DEPLOYMENT_DELETED", "deployment:" + deployment)).containsExactly("staff:admin");
    }

    /** A thousand wrong keys are no thousand records, nor do they make others wait. */
    @Test
    void recordsWrongKeysTogether() throws Exception {
        long before = actors("API_KEY_REFUSED", "client:unknown").size();
        Http http = new Http(port);
        for (int i = 0; i < 40; i++) {
            assertThat(http.get("/api/v1/cases", "Authorization", "Bearer kx_wrong" + i)
                            .statusCode())
                    .isIn(401, 429);
        }
        assertThat((long) actors("API_KEY_REFUSED", "client:unknown").size()).isBetween(1L, before + 1);
        assertThat(verification.verify().intact()).isTrue();
    }

    /** Nothing of ours deletes records; nobody else can. */
    @Test
    void keepsWhatIsOlderThanHalfAYear() {
        assertThat(jdbc.sql("""
                                select count(*) from pg_trigger
                                where tgname in ('tr_audit_event_stays', 'tr_audit_event_stays_whole',
                                    'tr_score_version_stays', 'tr_score_version_stays_whole') and tgenabled = 'A'
                                """).query(Integer.class).single()).isEqualTo(4);
    }

    private Answer send(String method, String path, String body) {
        return browser.call(
                method, path, body, "Content-Type", "application/json", "X-XSRF-TOKEN", browser.cookie("XSRF-TOKEN"));
    }

    private List<String> details(String action, String subject) {
        return column("details", action, subject);
    }

    private List<String> actors(String action, String subject) {
        return column("actor", action, subject);
    }

    private List<String> column(String column, String action, String subject) {
        return jdbc.sql("select %s from kexie.audit_event where action = :action and subject = :subject order by seq"
                        .formatted(column))
                .params(Map.of("action", action, "subject", subject))
                .query(String.class)
                .list();
    }
}

package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("攻击：借用他人的登录")
class SessionAttackIT {

    private static final String RIGHT = "Kexie-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    private Browser browser;

    @BeforeEach
    void openTasklist() {
        browser = new Browser(port);
    }

    @Test
    void aSessionPlantedBeforeTheLoginIsWorthNothing() {
        String planted = browser.cookie("JSESSIONID");
        browser.login("admin", RIGHT).expect(200);
        assertThat(browser.cookie("JSESSIONID")).isNotEmpty().isNotEqualTo(planted);
        assertThat(withSession(planted)).isEqualTo(401);
        assertThat(withSession(browser.cookie("JSESSIONID"))).isNotEqualTo(401);
    }

    @Test
    void aSessionInTheAddressIsNone() {
        browser.login("admin", RIGHT).expect(200);
        String path = "/api/v1/admin/api-clients;jsessionid=" + browser.cookie("JSESSIONID");
        assertThat(new Caller("127.0.0.1", port).call("GET", path, "").status()).isIn(400, 401);
    }

    @Test
    void cookiesStayOutOfScriptsAndOtherSites() {
        var answer =
                new Caller("127.0.0.1", port).call("GET", "/camunda/app/tasklist/default/", "", "Accept: text/html");
        List<String> cookies = answer.head()
                .lines()
                .filter(line -> line.startsWith("set-cookie:"))
                .toList();
        assertThat(cookies).hasSize(2).allMatch(cookie -> cookie.contains("samesite=lax"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.contains("jsessionid="))
                .singleElement()
                .asString()
                .contains("httponly");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/admin/auth/user/default/logout",
        "POST, /camunda/api/engine/engine/default/user/create",
        "PUT, /camunda/api/engine/engine/default/user/admin/credentials",
        "DELETE, /camunda/api/engine/engine/default/user/admin",
        "POST, /camunda/api/engine/engine/default/group/create",
        "PUT, /camunda/api/engine/engine/default/group/camunda-admin/members/intruder",
        "POST, /camunda/api/engine/engine/default/authorization/create",
        "POST, /camunda/api/engine/engine/default/task/x/complete",
        "POST, /camunda/api/engine/engine/default/filter/create",
        "POST, /camunda/api/engine/engine/default/deployment/create",
        "POST, /api/v1/admin/api-clients",
        "DELETE, /api/v1/admin/api-clients/x",
        "POST, /api/test/parcels"
    })
    void anotherSiteCannotUseTheLogin(String method, String path) {
        String foreign = browser.cookie("XSRF-TOKEN");
        List<String> types =
                List.of("application/json", "text/plain", "application/x-www-form-urlencoded", "application/json");
        List<String> tokens = List.of("", "x", foreign, "null");
        for (int i = 0; i < tokens.size(); i++) {
            var answer = forged(method, path, types.get(i), tokens.get(i));
            assertThat(answer.status()).as(answer::toString).isEqualTo(403);
        }
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    /** A login for each attempt: the web applications end a session whose token was wrong. */
    private Answer forged(String method, String path, String type, String token) {
        Browser victim = new Browser(port);
        victim.login("admin", RIGHT).expect(200);
        return victim.call(
                method,
                path,
                "{}",
                "Content-Type",
                type,
                "X-XSRF-TOKEN",
                token,
                "Origin",
                "https://evil.example",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/user", "/engine-rest/deployment"})
    void theLoginOfAPageDoesNotOpenTheInterfaceForScripts(String path) {
        browser.login("admin", RIGHT).expect(200);
        assertThat(browser.call("GET", path, "").status()).isEqualTo(401);
    }

    @Test
    void whoIsDeletedIsOutAtOnce() {
        String leaver = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
        new Province(port).newcomer(leaver);
        browser.login(leaver, RIGHT).expect(200);
        assertThat(browser.call("GET", "/api/test/parcels", "").status()).isEqualTo(200);
        identity.deleteUser(leaver);
        assertThat(browser.call("GET", "/api/test/parcels", "").status()).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsEveryLogin() {
        String clerk = newcomer();
        browser.login(clerk, RIGHT).expect(200);
        assertThat(basic(clerk, RIGHT)).isEqualTo(200);
        administrator()
                .call(
                        "PUT",
                        "/engine-rest/user/" + clerk + "/credentials",
                        "{\"password\":\"Kexie-2027\",\"authenticatedUserPassword\":\"%s\"}".formatted(RIGHT))
                .expect(204);
        assertThat(browser.call("GET", "/api/test/parcels", "").status()).isEqualTo(401);
        assertThat(basic(clerk, RIGHT)).isEqualTo(401);
        browser.open();
        browser.login(clerk, "Kexie-2027").expect(200);
        assertThat(browser.call("GET", "/api/test/parcels", "").status()).isEqualTo(200);
    }

    @Test
    void whoLeavesAGroupLogsInAnew() {
        String clerk = newcomer();
        String group = "acceptance." + clerk;
        administrator()
                .post("/engine-rest/group/create", Map.of("id", group, "name", "示例组", "type", "WORKFLOW"))
                .expect(204);
        administrator()
                .call("PUT", "/engine-rest/group/" + group + "/members/" + clerk, "")
                .expect(204);
        browser.login(clerk, RIGHT).expect(200);
        administrator()
                .call("DELETE", "/engine-rest/group/" + group + "/members/" + clerk, "")
                .expect(204);
        assertThat(browser.call("GET", "/api/test/parcels", "").status()).isEqualTo(401);
    }

    @Test
    void aNameOnceUsedIsNeverGivenAgain() {
        String leaver = newcomer();
        administrator().call("DELETE", "/engine-rest/user/" + leaver, "").expect(204);
        for (String name : List.of(leaver, leaver.toUpperCase(Locale.ROOT))) {
            var answer = administrator()
                    .post(
                            "/engine-rest/user/create",
                            Map.of("profile", Map.of("id", name), "credentials", Map.of("password", RIGHT)));
            assertThat(answer.status()).as(answer::toString).isEqualTo(409);
            assertThat(answer.text("code")).isEqualTo("ACCOUNT_RETIRED");
            assertThat(answer.text("message")).contains("不再重复使用");
        }
    }

    @Test
    void somebodyRemainsWhoMayDoEverything() {
        var own = administrator().call("DELETE", "/engine-rest/user/admin", "");
        assertThat(own.status()).as(own::toString).isEqualTo(409);
        assertThat(own.text("code")).isEqualTo("OWN_ACCOUNT");
        identity.createUserQuery().memberOfGroup("camunda-admin").list().stream()
                .map(User::getId)
                .filter(id -> !id.equals("admin"))
                .forEach(id -> identity.deleteMembership(id, "camunda-admin"));
        var last = administrator().call("DELETE", "/engine-rest/group/camunda-admin/members/admin", "");
        assertThat(last.status()).as(last::toString).isEqualTo(409);
        assertThat(last.text("code")).isEqualTo("LAST_ADMINISTRATOR");
        var group = administrator().call("DELETE", "/engine-rest/group/camunda-admin", "");
        assertThat(group.status()).as(group::toString).isEqualTo(409);
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /user/create, '{\"profile\":{\"id\":\"ADMIN\",\"firstName\":\"示例\"},\"credentials\":{\"password\":\"Kexie-2026\"}}', 409",
        "POST, /user/create, '{\"profile\":{\"id\":\"admin\",\"firstName\":\"示例\"},\"credentials\":{\"password\":\"Kexie-2026\"}}', 409",
        "POST, /user/create, '{\"profile\":{\"id\":\"张三\",\"firstName\":\"示例\"},\"credentials\":{\"password\":\"Kexie-2026\"}}', 400",
        "PUT, /user/admin/profile, {}, 400",
        "PUT, /group/nope.1/members/admin, '', 404"
    })
    void aCallThatMakesNoSenseIsToldWhy(String method, String path, String body, int status) {
        var answer = administrator().call(method, "/engine-rest" + path, body);
        assertThat(answer.status()).as(answer::toString).isEqualTo(status);
        assertThat(answer.text("message")).containsPattern("[\\u4e00-\\u9fa5]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u3164", "\u2800", "\u3002", "123", "\u000b"})
    void nobodyIsWithoutAName(String name) {
        String handler = newcomer();
        var blank = administrator()
                .call(
                        "PUT",
                        "/engine-rest/user/" + handler + "/profile",
                        Json.text(Map.of("id", handler, "firstName", name, "lastName", name)));
        assertThat(blank.status()).as(blank::toString).isEqualTo(400);
    }

    @Test
    void nobodyChoosesHisOwnName() {
        String handler = newcomer();
        browser.login(handler, RIGHT).expect(200);
        String profile = "{\"id\":\"%s\",\"firstName\":\"示例新名\",\"lastName\":\"\"}".formatted(handler);
        var byInterface =
                new Province(port).account(handler).call("PUT", "/engine-rest/user/" + handler + "/profile", profile);
        assertThat(byInterface.status()).as(byInterface::toString).isEqualTo(403);
        assertThat(byInterface.text("code")).isEqualTo("NAME_BY_ADMINISTRATOR");
        var byPage = browser.call(
                "PUT",
                "/camunda/api/engine/engine/default/user/" + handler + "/profile",
                profile,
                "Content-Type",
                "application/json",
                "X-XSRF-TOKEN",
                browser.cookie("XSRF-TOKEN"));
        assertThat(byPage.status()).as(byPage::toString).isEqualTo(403);
        administrator()
                .call("PUT", "/engine-rest/user/" + handler + "/profile", profile)
                .expect(204);
    }

    private String newcomer() {
        String userId = "clerk-" + UUID.randomUUID().toString().substring(0, 8);
        new Province(port).newcomer(userId);
        return userId;
    }

    private Staff administrator() {
        return new Province(port).administrator();
    }

    private int basic(String userId, String password) {
        return new Caller("127.0.0.1", port)
                .call("GET", "/engine-rest/task", "", "Authorization: " + Http.basic(userId, password))
                .status();
    }

    @Test
    void nothingRemainsAfterTheLogout() {
        browser.login("admin", RIGHT).expect(200);
        browser.call(
                        "POST",
                        "/camunda/api/admin/auth/user/default/logout",
                        "",
                        "X-XSRF-TOKEN",
                        browser.cookie("XSRF-TOKEN"))
                .expect(200);
        assertThat(browser.call("GET", "/api/v1/admin/api-clients", "").status())
                .isEqualTo(401);
    }

    private int withSession(String id) {
        return new Caller("127.0.0.1", port)
                .call("GET", "/api/v1/admin/api-clients", "", "Cookie: JSESSIONID=" + id)
                .status();
    }
}

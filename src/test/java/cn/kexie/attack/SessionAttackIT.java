package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
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

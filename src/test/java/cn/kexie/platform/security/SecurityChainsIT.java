package cn.kexie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class SecurityChainsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
        if (identity.createUserQuery().userId("porter.one").count() == 0) {
            var user = identity.newUser("porter.one");
            user.setPassword("Kexie-2026");
            identity.saveUser(user);
        }
    }

    private static final String PORTER = Http.basic("porter.one", "Kexie-2026");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases/x",
                "/api/test/parcels",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/engine-rest"
            })
    void letsNobodyInWithoutCredentials(String path) throws Exception {
        var answer = http.get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().allValues("WWW-Authenticate")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/v3/api-docs", "/swagger-ui/index.html"})
    void opensWhatIsPublic(String path) throws Exception {
        assertThat(http.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void tellsAnonymousCallersNoHealthDetails() throws Exception {
        assertThat(Http.json(http.get("/actuator/health")).has("components")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator", "/data", "/index.html", "/h2-console", "/.env"})
    void hidesEverythingElse(String path) throws Exception {
        assertThat(http.get(path).statusCode()).isEqualTo(404);
        assertThat(http.get(path, "Authorization", Http.ADMIN).statusCode()).isEqualTo(404);
    }

    @Test
    void doesNotTellAnUnknownUserFromAWrongPassword() throws Exception {
        var unknown = http.get("/api/test/parcels", "Authorization", Http.basic("nobody", "x"));
        var wrong = http.get("/api/test/parcels", "Authorization", Http.basic("porter.one", "x"));
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        identity.unlockUser("porter.one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer x", "Bearer ", "Basic !!", "Basic ", "Basic OjE=", "Digest x", "x", "Basic YQBiOmM="})
    void refusesWrongCredentials(String header) throws Exception {
        assertThat(http.get("/api/test/parcels", "Authorization", header).statusCode())
                .isEqualTo(401);
    }

    @Test
    void keepsAdministrationToAdministrators() throws Exception {
        assertThat(http.get("/api/v1/admin/nothing", "Authorization", PORTER).statusCode())
                .isEqualTo(403);
        assertThat(http.get("/api/v1/admin/nothing", "Authorization", Http.ADMIN)
                        .statusCode())
                .isEqualTo(404);
        assertThat(http.get("/api/v1/admin/nothing", "Authorization", "Bearer " + apiKey())
                        .statusCode())
                .isEqualTo(403);
    }

    private String apiKey() throws Exception {
        var issued = http.post(
                "/api/v1/admin/api-clients",
                "{\"unifiedSocialCreditCode\":\"91440106MA0000015E\",\"name\":\"安全测试\"}",
                "Authorization",
                Http.ADMIN,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
        return Http.json(issued).path("apiKey").asText();
    }

    @Test
    void letsEnterprisesInByTheirKey() throws Exception {
        String bearer = "Bearer " + apiKey();
        assertThat(http.get("/api/test/parcels", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        assertThat(http.get("/engine-rest/task", "Authorization", bearer).statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsTheEngineCheckTheCallersRights() throws Exception {
        assertThat(Http.json(http.get("/engine-rest/user/count", "Authorization", Http.ADMIN))
                        .path("count")
                        .asInt())
                .isGreaterThan(1);
        assertThat(Http.json(http.get("/engine-rest/user/count", "Authorization", PORTER))
                        .path("count")
                        .asInt())
                .isLessThanOrEqualTo(1);
        var created = http.post(
                "/engine-rest/user/create",
                "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"Kexie-2026\"}}",
                "Authorization",
                PORTER);
        assertThat(created.statusCode()).isEqualTo(403);
    }

    @Test
    void acceptsTheLoginOfTasklistWithItsToken() throws Exception {
        var cookies = new CookieManager();
        var browser = HttpClient.newBuilder().cookieHandler(cookies).build();
        send(browser, "GET", "/camunda/app/tasklist/default/", "", "Accept", "text/html");
        String token = token(cookies);
        var login = send(
                browser,
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=admin&password=Kexie-2026",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-XSRF-TOKEN",
                token);
        assertThat(login.statusCode()).as(login.body()).isEqualTo(200);
        send(browser, "GET", "/camunda/app/tasklist/default/", "", "Accept", "text/html");
        token = token(cookies);

        assertThat(send(browser, "GET", "/api/test/parcels", "").statusCode()).isEqualTo(200);
        assertThat(send(browser, "GET", "/engine-rest/task", "").statusCode()).isEqualTo(401);
        assertThat(create(browser, "wrong").statusCode()).isEqualTo(403);
        assertThat(create(browser, token).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> create(HttpClient browser, String token) throws Exception {
        return send(
                browser,
                "POST",
                "/api/test/parcels",
                "{\"name\":\"会话\"}",
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "X-XSRF-TOKEN",
                token);
    }

    private static String token(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private HttpResponse<String> send(HttpClient browser, String method, String path, String body, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void protectsOurPagesByHeadersAndLeavesTheWebApplicationsTheirs() throws Exception {
        var ours = http.get("/nowhere", "Accept", "text/html").headers();
        assertThat(ours.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(ours.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(ours.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(ours.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'");
        var theirs = http.get("/camunda/app/tasklist/default/").headers();
        assertThat(theirs.allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("nonce-");
        assertThat(theirs.allValues("X-Content-Type-Options")).hasSize(1);
    }
}

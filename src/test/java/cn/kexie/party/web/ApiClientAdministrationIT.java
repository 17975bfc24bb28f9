package cn.kexie.party.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.IntegrationTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator issues, lists and revokes keys over REST. */
@IntegrationTest
class ApiClientAdministrationIT {

    private static final String PATH = "/api/v1/admin/api-clients";
    private static final String ADMINISTRATOR = "admin";
    private static final String CLERK = "api-clients-clerk";
    private static final String PASSWORD = "Kexie-2026";
    private static final Map<String, Object> ORDER =
            Map.of("unifiedSocialCreditCode", "91440106MA0000015E", "name", "测试企业");

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void clerk() {
        if (identities.createUserQuery().userId(CLERK).count() == 0) {
            var user = identities.newUser(CLERK);
            user.setPassword(PASSWORD);
            identities.saveUser(user);
        }
    }

    @Test
    void issuesAKeyThatWorksUntilItIsRevoked() {
        var issued = issue(ORDER, UUID.randomUUID().toString());
        assertThat(issued.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        var key = issued.getBody().get("apiKey").asText();
        var path = PATH + "/" + issued.getBody().get("clientId").asText();
        assertThat(withKey(key)).as("known, but no administrator").isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(delete(path).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(withKey(key)).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(delete(path).getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void listsNoKeyAndStoresNoneInClear() {
        var key = issue(ORDER, UUID.randomUUID().toString())
                .getBody()
                .get("apiKey")
                .asText();
        assertThat(list().toString()).doesNotContain(key).doesNotContain("keyHash");
        assertThat(tables())
                .isNotEmpty()
                .allSatisfy(table -> assertThat(rowsWith(table, key)).as(table).isZero());
    }

    @Test
    void namesTheFaultsOfAnOrder() {
        var answer = issue(
                Map.of("unifiedSocialCreditCode", "91440106MA0000015F", "name", " ", "x", 1),
                "faults-" + UUID.randomUUID());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
        assertThat(answer.getBody().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/unifiedSocialCreditCode", "/name", "/x");
        assertThat(answer.getBody().toString()).contains("第18位校验码");
    }

    @Test
    void showsAKeyOnceAndKeepsItNowhere() {
        String idempotencyKey = "once-" + UUID.randomUUID();
        JsonNode first = issue(ORDER, idempotencyKey).getBody();
        var again = issue(ORDER, idempotencyKey);
        assertThat(again.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        assertThat(again.getBody().get("clientId")).isEqualTo(first.get("clientId"));
        assertThat(again.getBody().has("apiKey")).isFalse();
        assertThat(again.getBody().get("notice").asText()).contains("只在首次答复中显示", "撤销这个 clientId", "新的 Idempotency-Key");
    }

    @Test
    void asksForAnIdempotencyKey() {
        assertThat(issue(ORDER, null).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesToRevokeAnUnknownClient() {
        var answer = delete(PATH + "/00000000-0000-0000-0000-000000000000");
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody().get("code").asText()).isEqualTo("UNKNOWN_API_CLIENT");
        assertThat(delete(PATH + "/1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void isForAdministratorsOnly() {
        assertThat(rest.getForEntity(PATH, String.class).getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(rest.withBasicAuth(CLERK, PASSWORD)
                        .getForEntity(PATH, String.class)
                        .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    private ResponseEntity<JsonNode> issue(Map<String, Object> order, String idempotencyKey) {
        var headers = new HttpHeaders();
        if (idempotencyKey != null) {
            headers.set("Idempotency-Key", idempotencyKey);
        }
        return administrator().postForEntity(PATH, new HttpEntity<>(order, headers), JsonNode.class);
    }

    private JsonNode list() {
        return administrator().getForObject(PATH + "?size=200", JsonNode.class);
    }

    private ResponseEntity<JsonNode> delete(String path) {
        return administrator().exchange(path, HttpMethod.DELETE, null, JsonNode.class);
    }

    private HttpStatus withKey(String key) {
        var headers = new HttpHeaders();
        headers.setBearerAuth(key);
        var answer = rest.exchange(PATH, HttpMethod.GET, new HttpEntity<>(headers), String.class);
        return HttpStatus.valueOf(answer.getStatusCode().value());
    }

    private TestRestTemplate administrator() {
        return rest.withBasicAuth(ADMINISTRATOR, PASSWORD);
    }

    private List<String> tables() {
        return database.sql("select table_name from information_schema.tables where table_schema = 'kexie'")
                .query(String.class)
                .list();
    }

    /** Rows that hold the text, be it in a text column or as bytes. */
    private long rowsWith(String table, String text) {
        var bytes = HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
        return database.sql("select count(*) from kexie.%s t where t::text ~ ?".formatted(table))
                .param(text + "|" + bytes)
                .query(Long.class)
                .single();
    }
}

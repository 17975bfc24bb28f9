package cn.kexie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class IdempotencyIT {

    private static final String PATH = "/api/test/parcels";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalData personal;

    private Http http;
    private final String key = UUID.randomUUID().toString();

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    private HttpResponse<String> post(String key, String json) throws Exception {
        return http.post(PATH, json, "Authorization", Http.ADMIN, Idempotent.HEADER, key);
    }

    private String parcel(String fate) {
        return "{\"name\":\"%s\",\"fate\":\"%s\"}".formatted(key, fate);
    }

    private long stored() {
        return jdbc.sql("select count(*) from kexie.test_parcel where name = ?")
                .param(key)
                .query(Long.class)
                .single();
    }

    @Test
    void answersTheSameRequestWithTheFirstAnswer() throws Exception {
        var first = post(key, parcel(""));
        var second = post(key, parcel(""));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"))
                .isPresent();
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).hasValue("true");
        assertThat(stored()).isOne();
    }

    @Test
    void storesNeitherKeyNorAnswerReadablyWithoutTheKeysOfTheInstallation() throws Exception {
        String body = post(key, parcel("")).body();
        SealedColumn answer = new SealedColumn("idempotency_key", "body", "fingerprint", "request_digest");
        String stored = jdbc.sql("select * from kexie.idempotency_key order by created_at desc limit 1")
                .query((row, index) -> personal.open(answer.in(row), row.getString("body")))
                .single();
        assertThat(stored).isEqualTo(body);
        assertThat(jdbc.sql("select count(*) from kexie.idempotency_key t where t::text like '%' || ? || '%'")
                        .param(key)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() throws Exception {
        post(key, parcel(""));
        var other = post(key, parcel("other"));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(Http.json(other).path("code").asText()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(other.headers().firstValue("Location")).isEmpty();
        assertThat(stored()).isOne();
    }

    @Test
    void hasOneEffectForTenRequestsAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(10);
        var answers = new ExecutorCompletionService<HttpResponse<String>>(threads);
        for (int i = 0; i < 10; i++) {
            answers.submit(() -> post(key, parcel("held")));
        }
        for (int i = 0; i < 9; i++) {
            assertThat(answers.take().get().statusCode()).isEqualTo(409);
        }
        ParcelController.RELEASED.countDown();

        assertThat(answers.take().get().statusCode()).isEqualTo(201);
        threads.shutdown();
        assertThat(stored()).isOne();
        assertThat(post(key, parcel("held")).statusCode()).isEqualTo(201);
        assertThat(stored()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "broken", "failed"})
    void forgetsAFailureTogetherWithItsEffects(String fate) throws Exception {
        var failed = post(key, parcel(fate));
        assertThat(failed.statusCode()).isIn(400, 409, 500);
        assertThat(stored()).isZero();
        assertThat(post(key, parcel("")).statusCode()).isEqualTo(201);
        assertThat(stored()).isOne();
    }

    @Test
    void letsAnInvalidBodyBeMended() throws Exception {
        assertThat(post(key, "{\"nam\":1}").statusCode()).isEqualTo(422);
        assertThat(post(key, parcel("")).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "a b", "\u00e9"})
    void refusesAnImpossibleKey(String impossible) throws Exception {
        assertThat(raw(impossible)).isEqualTo(400);
    }

    @Test
    void limitsTheLengthOfAKey() throws Exception {
        assertThat(post("k".repeat(256), parcel("")).statusCode()).isEqualTo(400);
        assertThat(stored()).isZero();
    }

    private int raw(String impossible) throws Exception {
        var connection = (java.net.HttpURLConnection)
                java.net.URI.create("http://localhost:" + port + PATH).toURL().openConnection();
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Authorization", Http.ADMIN);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.setRequestProperty(Idempotent.HEADER, impossible);
        connection.getOutputStream().write(parcel("").getBytes());
        return connection.getResponseCode();
    }

    @Test
    void requiresAKeyBeforeReadingTheBody() throws Exception {
        var answer = http.post(PATH, "{", "Authorization", Http.ADMIN);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Http.json(answer).path("code").asText()).isEqualTo("IDEMPOTENCY_KEY_REQUIRED");
    }

    @Test
    void comparesTheContentOfUploadsNotTheirBoundaries() throws Exception {
        var first = upload("b1", "content");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(upload("b2", "content").body()).isEqualTo(first.body());
        assertThat(upload("b3", "other").statusCode()).isEqualTo(422);
        assertThat(stored()).isOne();
    }

    private HttpResponse<String> upload(String boundary, String content) throws Exception {
        String body =
                "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\nContent-Type: text/plain\r\n\r\n%3$s\r\n--%1$s--\r\n"
                        .formatted(boundary, key, content);
        return http.send(
                "POST",
                PATH + "/files",
                BodyPublishers.ofString(body),
                "Authorization",
                Http.ADMIN,
                Idempotent.HEADER,
                key,
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }
}

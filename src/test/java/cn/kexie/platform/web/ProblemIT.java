package cn.kexie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ProblemIT {

    private static final String PATH = "/api/test/parcels";

    @LocalServerPort
    private int port;

    private Http http;

    @BeforeEach
    void connect() {
        http = new Http(port);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = Http.json(answer);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("code").asText()).isEqualTo(code);
        assertThat(problem.path("type").asText())
                .isEqualTo("/problems/" + code.toLowerCase().replace('_', '-'));
        assertThat(problem.path("title").asText()).matches(".*\\p{IsHan}.*");
        assertThat(problem.path("detail").asText()).matches(".*\\p{IsHan}.*");
    }

    private HttpResponse<String> get(String path, String... more) throws Exception {
        String[] headers = java.util.Arrays.copyOf(more, more.length + 2);
        headers[more.length] = "Authorization";
        headers[more.length + 1] = Http.ADMIN;
        return http.get(path, headers);
    }

    private HttpResponse<String> post(String body, String type) throws Exception {
        return http.send(
                "POST",
                PATH,
                BodyPublishers.ofString(body),
                "Authorization",
                Http.ADMIN,
                "Content-Type",
                type,
                Idempotent.HEADER,
                UUID.randomUUID().toString());
    }

    @Test
    void explainsWhatSpringRefuses() throws Exception {
        assertProblem(get(PATH + "/x", "X-Colour", "red"), 400, "BAD_PARAMETER");
        assertProblem(get(PATH + "/1"), 400, "MISSING_HEADER");
        assertProblem(get(PATH + "?from=x"), 400, "BAD_PARAMETER");
        assertProblem(get(PATH + "/1", "X-Colour", "red", "Accept", "text/csv"), 406, "NOT_ACCEPTABLE");
        assertProblem(get(PATH + "/0", "X-Colour", "red"), 409, "CONCURRENT_CHANGE");
        assertProblem(get("/api/v1/nowhere"), 404, "UNKNOWN_PATH");
        assertProblem(post("{", "application/json"), 400, "MALFORMED_JSON");
        assertProblem(post("", "application/json"), 400, "MALFORMED_JSON");
        assertProblem(post("x", "text/plain"), 415, "UNSUPPORTED_MEDIA_TYPE");
        assertProblem(post("{\"nam\":\"x\"}", "application/json"), 422, "INVALID_INPUT");
    }

    @Test
    void tellsWhichMethodsAreAllowed() throws Exception {
        var answer = http.send("DELETE", PATH, BodyPublishers.noBody(), "Authorization", Http.ADMIN);
        assertProblem(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }

    @Test
    void keepsInternalsToItself() throws Exception {
        var answer = post("{\"name\":\"x\",\"fate\":\"broken\"}", "application/json");
        assertProblem(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain("secret", "IOException", "at cn.kexie");
        assertThat(Http.json(answer).path("incidentId").asText()).isNotBlank();
    }

    @Test
    void showsThePropertiesOfARefusal() throws Exception {
        var answer = post("{\"name\":\"x\",\"fate\":\"refused\"}", "application/json");
        assertProblem(answer, 409, "ALREADY_SENT");
        assertThat(Http.json(answer).path("currentStatus").asText()).isEqualTo("SENT");
    }

    @Test
    void limitsTheBodyWhetherOrNotItsLengthIsAnnounced() throws Exception {
        byte[] large = ("{\"name\":\"" + "x".repeat(10 * 1024 * 1024 + 500_000) + "\"}").getBytes();
        for (var body : new java.net.http.HttpRequest.BodyPublisher[] {
            BodyPublishers.ofByteArray(large), BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))
        }) {
            assertProblem(
                    http.send("POST", PATH, body, "Authorization", Http.ADMIN, "Content-Type", "application/json"),
                    413,
                    "TOO_LARGE");
        }
    }

    @Test
    void limitsUploads() throws Exception {
        String head = "Host: a\r\nAuthorization: %s\r\nIdempotency-Key: x\r\n".formatted(Http.ADMIN)
                + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 54525952\r\n";
        assertThat(raw("POST " + PATH + "/files HTTP/1.1\r\n" + head))
                .startsWith("HTTP/1.1 413")
                .contains("application/problem+json", "TOO_LARGE");
    }

    @Test
    void limitsPages() throws Exception {
        assertThat(get(PATH).body()).isEqualTo("{\"page\":0,\"size\":20}");
        assertThat(get(PATH + "?page=3&size=200").body()).isEqualTo("{\"page\":3,\"size\":200}");
        for (String query : new String[] {
            "page=-1", "size=0", "size=201", "page=x", "page=", "size=1.5", "page=1&page=2", "page=99999999999"
        }) {
            assertProblem(get(PATH + "?" + query), 400, "BAD_PARAMETER");
        }
    }

    @Test
    void showsPeopleAPage() throws Exception {
        var answer = http.get("/nowhere", "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.body()).contains("没有找到");
        assertProblem(http.get("/nowhere"), 404, "UNKNOWN_PATH");
        assertProblem(http.get("/error"), 404, "UNKNOWN_PATH");
    }

    /** What no HTTP client would send. */
    private String raw(String request) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void explainsWhatTheContainerRefuses() throws Exception {
        assertThat(raw("GET /api/v1/<x> HTTP/1.1\r\nHost: a\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "BAD_REQUEST");
        assertThat(raw("GET /api/v1/x%2Fy HTTP/1.1\r\nHost: a\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "BAD_REQUEST");
        assertThat(raw("GET //api/v1/x HTTP/1.1\r\nHost: a\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "BAD_REQUEST");
        assertThat(raw("TRACE /api/v1/x HTTP/1.1\r\nHost: a\r\n"))
                .startsWith("HTTP/1.1 405")
                .contains("application/problem+json", "METHOD_NOT_ALLOWED");
    }
}

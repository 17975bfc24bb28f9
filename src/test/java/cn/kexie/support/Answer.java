package cn.kexie.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/** What the application answered, and what a client may expect of an answer. */
public record Answer(HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHINESE = "(?s).*\\p{IsHan}.*";

    public int status() {
        return response.statusCode();
    }

    public byte[] body() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body());
        } catch (IOException e) {
            throw new UncheckedIOException(toString(), e);
        }
    }

    public String text(String name) {
        return json().path(name).asText();
    }

    /** Fails, showing the body, unless the status is this. */
    public Answer expect(int status) {
        assertThat(status()).as(this::toString).isEqualTo(status);
        return this;
    }

    /** A problem as RFC 9457 and a Chinese reader want it. */
    public Answer isProblem(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().fieldNames()).toIterable().contains("type", "title", "status", "code", "detail");
        assertThat(json().path("status").asInt()).isEqualTo(status);
        assertThat(text("code")).isEqualTo(code);
        assertThat(text("title")).matches(CHINESE);
        assertThat(text("detail")).matches(CHINESE);
        faults().forEach(fault -> assertThat(fault.path("message").asText()).matches(CHINESE));
        return this;
    }

    /** A problem that names exactly these faults, each as pointer and code. */
    public Answer isInvalid(String... faults) {
        isProblem(422, "INVALID_INPUT");
        assertThat(faults()).as(this::toString).extracting(Answer::named).containsExactlyInAnyOrder(faults);
        return this;
    }

    /** A refusal of the engine's REST, in words a reviewer can act on. */
    public Answer isRefusal(int status, String code) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/json");
        assertThat(text("code")).as(this::toString).isEqualTo(code);
        assertThat(text("type")).isNotBlank();
        assertThat(text("message")).matches(CHINESE);
        return this;
    }

    public List<JsonNode> items() {
        return list(json().path("items"));
    }

    private List<JsonNode> faults() {
        return list(json().path("errors"));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String named(JsonNode fault) {
        return (fault.path("pointer").asText() + " " + fault.path("code").asText()).strip();
    }

    @Override
    public String toString() {
        return status() + " " + new String(body(), StandardCharsets.UTF_8);
    }
}

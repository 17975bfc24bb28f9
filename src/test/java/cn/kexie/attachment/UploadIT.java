package cn.kexie.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.party.ApiClients;
import cn.kexie.platform.security.ClientKind;
import cn.kexie.support.IntegrationTest;
import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads as an enterprise's own system sends them: over the wire, with its API key. */
@IntegrationTest
class UploadIT {

    private static final String CREDIT_CODE = "91440106MA0000015E";

    @LocalServerPort
    private int port;

    @Autowired
    private ApiClients clients;

    @Autowired
    private Attachments attachments;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private String apiKey;

    @BeforeEach
    void issueKey() {
        apiKey = clients.issue(CREDIT_CODE, "上传测试", ClientKind.ENTERPRISE).apiKey();
    }

    @Test
    void storesAnUploadUnderItsChineseName() throws Exception {
        HttpResponse<String> answer = upload("key-" + UUID.randomUUID(), "章程（草案）.pdf", SampleFiles.pdf());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(JsonPath.<String>read(answer.body(), "$.fileName")).isEqualTo("章程（草案）.pdf");
        assertThat(attachments.find(CREDIT_CODE, JsonPath.read(answer.body(), "$.attachmentId")))
                .isPresent();
    }

    @Test
    void answersARepeatedUploadAsTheFirst() throws Exception {
        String key = "key-" + UUID.randomUUID();

        HttpResponse<String> first = upload(key, "章程.pdf", SampleFiles.pdf());
        HttpResponse<String> second = upload(key, "章程.pdf", SampleFiles.pdf());

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void answers413ToAFileOverFiftyMegabytes() throws Exception {
        byte[] large = Arrays.copyOf(SampleFiles.pdf(), (50 << 20) + 1);

        HttpResponse<String> answer = upload("key-" + UUID.randomUUID(), "章程.pdf", large);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void takesAFileOfExactlyFiftyMegabytes() throws Exception {
        byte[] largest = Arrays.copyOf(SampleFiles.pdf(), 50 << 20);

        HttpResponse<String> answer = upload("key-" + UUID.randomUUID(), "章程.pdf", largest);

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void answers415ToContentThatDeniesItsName() throws Exception {
        HttpResponse<String> answer = upload("key-" + UUID.randomUUID(), "章程.pdf", SampleFiles.png());

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(JsonPath.<String>read(answer.body(), "$.code")).isEqualTo("TYPE_DENIED_BY_CONTENT");
    }

    @Test
    void refusesAnUploadWithoutKeyOrWithoutMultipart() throws Exception {
        HttpRequest json = request(UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        HttpRequest anonymous = HttpRequest.newBuilder(uri())
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString("--b--\r\n"))
                .build();

        assertThat(send(json).statusCode()).isEqualTo(415);
        assertThat(send(anonymous).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> upload(String key, String name, byte[] content) throws Exception {
        String head = """
                --boundary\r
                Content-Disposition: form-data; name="file"; filename="%s"\r
                Content-Type: application/octet-stream\r
                \r
                """.formatted(name);
        HttpRequest request = request(key)
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--boundary--\r\n")))
                .build();
        return send(request);
    }

    private HttpRequest.Builder request(String key) {
        return HttpRequest.newBuilder(uri())
                .header("Authorization", "Bearer " + apiKey)
                .header("Idempotency-Key", key);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    private URI uri() {
        return URI.create("http://localhost:%d/api/v1/attachments".formatted(port));
    }
}

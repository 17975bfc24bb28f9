package cn.kexie.attack;

import static cn.kexie.attack.HostileFiles.joined;
import static cn.kexie.attack.HostileFiles.text;
import static cn.kexie.attack.Multipart.END;
import static cn.kexie.attack.Multipart.file;
import static cn.kexie.attack.Multipart.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.kexie.attachment.SampleFiles;
import cn.kexie.engine.access.Accounts;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Uploads that lie about how many parts, how long and where they end; nothing of them stays. */
@IntegrationTest
@DisplayName("攻击：上传的报文")
class MultipartAttackIT {

    private static final byte[] PDF = SampleFiles.pdf();
    private static final String NAMED = "filename=\"a.pdf\"";
    private static final String FORM = "multipart/form-data; boundary=b";
    private static final String PATH = "/api/v1/attachments";

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @Value("${kexie.data-dir}")
    private String dataDirectory;

    private Enterprise enterprise;
    private Multipart multipart;

    @BeforeEach
    void anEnterprise() {
        enterprise = new Province(port).enterprise();
        multipart = new Multipart(port, enterprise);
    }

    @AfterEach
    void nothingStaysAndTheNextUploadIsTaken() {
        multipart.send(file(NAMED, PDF), text(END)).expect(201);
        assertThat(Path.of(dataDirectory, "attachments", "arriving")).isEmptyDirectory();
    }

    static Stream<Arguments> bodies() {
        byte[] good = file(NAMED, PDF);
        return Stream.of(
                arguments("no part at all", FORM, text("--b--\r\n")),
                arguments("nothing", FORM, new byte[0]),
                arguments(
                        "another field",
                        FORM,
                        joined(part("Content-Disposition: form-data; name=\"x\"", PDF), text(END))),
                arguments(
                        "a text instead of a file",
                        FORM,
                        joined(part("Content-Disposition: form-data; name=\"file\"", PDF), text(END))),
                arguments("the file twice", FORM, joined(good, good, text(END))),
                arguments(
                        "two files under two spellings",
                        FORM,
                        joined(good, file("filename=\"b.html\"", PDF), text(END))),
                arguments("no end", FORM, good),
                arguments(
                        "the end in the middle of the file",
                        FORM,
                        text(
                                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4")),
                arguments("another boundary", "multipart/form-data; boundary=c", joined(good, text(END))),
                arguments("no boundary", "multipart/form-data", joined(good, text(END))),
                arguments("an empty boundary", "multipart/form-data; boundary=", joined(good, text(END))),
                arguments(
                        "a boundary without end",
                        "multipart/form-data; boundary=" + "b".repeat(5000),
                        joined(good, text(END))),
                arguments("two boundaries", "multipart/form-data; boundary=x; boundary=c", joined(good, text(END))),
                arguments("another kind of parts", "multipart/mixed; boundary=b", joined(good, text(END))),
                arguments(
                        "parts in parts",
                        FORM,
                        joined(
                                part(
                                        "Content-Disposition: form-data; name=\"file\"\r\nContent-Type: multipart/mixed; boundary=c",
                                        text(
                                                "--c\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n<html>\r\n--c--")),
                                text(END))),
                arguments(
                        "a part that is packed for mail",
                        FORM,
                        joined(
                                part(
                                        "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Transfer-Encoding: base64",
                                        text("PGh0bWw+")),
                                text(END))),
                arguments(
                        "a part with endless headers",
                        FORM,
                        joined(
                                part(
                                        "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nX: "
                                                + "x".repeat(20_000),
                                        PDF),
                                text(END))),
                arguments("very many parts", FORM, joined(many(5_000), text(END))),
                arguments("an empty file", FORM, joined(file(NAMED, new byte[0]), text(END))),
                arguments("JSON instead of a file", "application/json", text("{\"file\":\"JVBERi0=\"}")),
                arguments("a form instead of parts", "application/x-www-form-urlencoded", text("file=%25PDF-1.4")),
                arguments(
                        "a file over the limit",
                        FORM,
                        joined(file(NAMED, Arrays.copyOf(PDF, (50 << 20) + 1)), text(END))),
                arguments(
                        "a file and very much beside it",
                        FORM,
                        joined(
                                good,
                                part(
                                        "Content-Disposition: form-data; name=\"x\"; filename=\"y\"",
                                        new byte[(50 << 20) + 1]),
                                text(END))));
    }

    private static byte[] many(int parts) {
        return joined(Collections.nCopies(parts, part("Content-Disposition: form-data; name=\"x\"", text("1")))
                .toArray(byte[][]::new));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isRefusedInWords(String idea, String type, byte[] body) {
        Answer answer = multipart.sendAs(PATH, type, body);
        assertThat(answer.status()).as(answer::toString).isIn(400, 413, 415, 422);
        answer.isProblem(answer.status(), answer.text("code"));
    }

    /** As people call their files; what is stored is shorter. */
    @ParameterizedTest
    @ValueSource(ints = {60, 255, 800})
    void aNameMayBeLong(int characters) {
        String name = "示例".repeat(characters / 2) + ".pdf";
        multipart.send(file("filename=\"" + name + "\"", PDF), text(END)).expect(201);
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8);
        if (encoded.length() < 8000) {
            multipart
                    .send(file("filename=\"a.pdf\"; filename*=UTF-8''" + encoded, PDF), text(END))
                    .expect(201);
        }
    }

    @Test
    void aNameThatIsTooLongIsCalledThat() {
        multipart
                .send(file("filename=\"" + "示例".repeat(1500) + ".pdf\"", PDF), text(END))
                .isProblem(400, "FILE_NAME_TOO_LONG");
    }

    /** No byte of the body is sent, and none is waited for: the connection stays open, as if more were to come. */
    @ParameterizedTest
    @CsvSource({
        "POST, /engine-rest/deployment/create, 230686720, STAFF, 403",
        "POST, /engine-rest/engine/default/deployment/create, 230686720, STAFF, 403",
        "POST, /engine-rest/deployment/create, 230686720, ADMIN, 413",
        "POST, /engine-rest/task/x/attachment/create, 230686720, ADMIN, 415",
        "POST, /engine-rest/task/x/variables/y/data, 1000, STAFF, 415",
        "PUT, /engine-rest/deployment/create, 1000, ADMIN, 415",
        "POST, /camunda/api/engine/engine/default/deployment/create, 230686720, ADMIN, 415",
        "POST, /camunda/api/admin/auth/user/default/login/tasklist, 230686720, ADMIN, 415",
        "POST, /camunda/app/tasklist/default/, 230686720, ADMIN, 415"
    })
    void nothingIsReadFromWhoeverMayNotDeploy(String method, String path, int length, String who, int status) {
        if (who.equals("STAFF") && identity.createUserQuery().userId("uploader").count() == 0) {
            accounts.add("uploader", "示例", "Kexie-2026", List.of());
        }
        Duration limit = Duration.ofSeconds(8);
        byte[] request = Wire.request(
                method + " " + path + " HTTP/1.1",
                "",
                "Authorization: " + (who.equals("ADMIN") ? Http.ADMIN : Http.basic("uploader", "Kexie-2026")),
                "Content-Type: multipart/form-data; boundary=b",
                "Content-Length: " + length);
        assertTimeoutPreemptively(
                limit,
                () -> assertThat(new Wire(port).statusBeforeTheEnd(request)).isEqualTo(status));
    }

    /** What a part declares of itself is not asked. */
    @Test
    void theDeclaredTypeIsNotBelieved() {
        Answer pdf = multipart.send(
                part(
                        "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: text/html",
                        PDF),
                text(END));
        assertThat(pdf.expect(201).text("mediaType")).isEqualTo("application/pdf");
        multipart
                .send(
                        part(
                                "Content-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf",
                                text("<html>")),
                        text(END))
                .isProblem(415, "TYPE_NOT_ALLOWED");
    }

    @Test
    void aLengthThatPromisesMoreIsNotWaitedForForever() {
        byte[] body = joined(file(NAMED, PDF), text(END));
        assertThat(new Wire(port).statuses(head(body.length), Arrays.copyOf(body, body.length - 8)))
                .containsExactly(400);
    }

    /** What follows the announced length is no second request of the same client. */
    @Test
    void aLengthThatPromisesLessLeavesNoRequestBehind() {
        byte[] body = joined(file(NAMED, PDF), text(END));
        byte[] hidden = Wire.request("GET /api/v1/cases HTTP/1.1", "");
        var statuses = new Wire(port).statuses(head(20), body, hidden);
        assertThat(statuses).first().isIn(400, 422);
        assertThat(statuses).doesNotContain(200, 201);
    }

    @Test
    void aSlowUploadHoldsUpNobody() throws IOException {
        byte[] body = joined(file(NAMED, PDF), text(END));
        try (Socket slow = new Socket("127.0.0.1", port)) {
            slow.getOutputStream().write(head(body.length));
            slow.getOutputStream().write(body, 0, 60);
            slow.getOutputStream().flush();
            multipart.send(body).expect(201);
        }
    }

    private byte[] head(int length) {
        return Wire.request(
                "POST " + PATH + " HTTP/1.1",
                "",
                "Authorization: " + enterprise.authorization(),
                "Content-Type: " + FORM,
                "Idempotency-Key: " + UUID.randomUUID(),
                "Content-Length: " + length);
    }
}

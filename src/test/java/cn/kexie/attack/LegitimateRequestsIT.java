package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.attachment.SampleFiles;
import cn.kexie.contest.ContestRoad;
import cn.kexie.contest.ContestStatus;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What honest people send and what looks suspicious to a careless defence: all of it passes, unchanged. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("正当的请求不受防护影响")
class LegitimateRequestsIT {

    private static final String RIGHT = "Kexie-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    private Province province;
    private Http http;
    private Enterprise enterprise;
    private Enterprise newcomer;
    private Staff clerk;
    private String caseNo;
    private String taskId;
    private String contestNo;
    private String category;
    private Staff office;
    private Browser browser;

    record Call(String who, String method, String path, String body, int status) {}

    @BeforeAll
    void aCaseAContestAndALogin() {
        province = new Province(port);
        http = new Http(port);
        enterprise = province.enterprise();
        newcomer = province.enterprise();
        clerk = province.officer("acceptance", "440106");
        caseNo = enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
        taskId = clerk.task(caseNo, "userTask_examineMaterials");
        ContestRoad contest = new ContestRoad(province);
        category = contest.plan(Duration.ofHours(2)).path("categories").get(0).asText();
        contestNo = contest.propose(contest.plan(
                        Duration.ofHours(2),
                        plan -> plan.put("scope", "CROSS_UNIT").put("approvalNo", "示例〔2026〕1号")))
                .expect(201)
                .text("contestNo");
        office = contest.office(contestNo);
        office.complete(contestNo, ContestRoad.APPROVE, Map.of("decision", "APPROVE"));
        contest.awaitStatus(contestNo, ContestStatus.OPEN);
        browser = new Browser(port);
        browser.login("admin", RIGHT).expect(200);
    }

    static List<String> texts() {
        return lines("legitimate-texts.txt");
    }

    static List<String> names() {
        return lines("legitimate-names.txt");
    }

    static List<String> fileNames() {
        return lines("legitimate-files.txt");
    }

    static Stream<Call> calls() {
        return lines("legitimate-calls.csv").stream()
                .map(line -> line.split("\\|", -1))
                .map(part -> new Call(part[0], part[1], part[2], part[3], Integer.parseInt(part[4])));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextOfAnEntryIsKeptAsItWasWritten(String line) {
        String text = line.replace("\\n", "\n");
        ObjectNode form = Json.resource("/contest-entry/entry.json");
        form.put("title", "示例项目" + UUID.randomUUID())
                .put("category", category)
                .put("solution", text)
                .put("effect", text);
        String entryNo = enterprise
                .post("/api/v1/contests/%s/entries".formatted(contestNo), form)
                .expect(201)
                .text("caseNo");
        assertThat(written(office.get("/api/v1/cases/%s/dossier".formatted(entryNo))
                        .expect(200)
                        .json()))
                .contains(text);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameIsAName(String name) {
        ObjectNode application = newcomer.application("440106");
        ((ObjectNode) application.at("/proposedChair")).put("name", name);
        ((ObjectNode) application.at("/preparatoryGroup/0")).put("name", name);
        ((ObjectNode) application.at("/contact")).put("name", name);
        Answer answer =
                enterprise.post("/api/v1/establishments/precheck", application).expect(200);
        assertThat(answer.json().path("findings")).as(answer::toString).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fileNames")
    void aFileKeepsItsName(String fileName) {
        Answer answer = enterprise.upload(fileName, contentOf(fileName)).expect(201);
        assertThat(answer.text("fileName")).isEqualTo(fileName);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void whatPeopleAskOfTheSystemIsAnswered(Call call) {
        Answer answer = "web".equals(call.who()) ? ofThePage(call) : ofASystem(call);
        assertThat(answer.status()).as(() -> call + " → " + answer).isEqualTo(call.status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kexie-2027",
                "correct horse battery staple 1",
                "四十二只羊过河-2026",
                "p@$$w0rd-with-%-and-&",
                "colon:in:the:middle-9",
                "引号\"和'撇号-12",
                "空 格 密 码-2026",
                "emoji-👍-2026-ok",
                "${not.an.expression}-1A",
                "<script>alert(1)</script>-1A"
            })
    void aGoodPasswordWorksInThePageAndInBasic(String password) {
        String userId = "legit-" + UUID.randomUUID().toString().substring(0, 8);
        province.administrator()
                .post(
                        "/engine-rest/user/create",
                        Map.of(
                                "profile", Map.of("id", userId, "firstName", "示例", "lastName", "用户"),
                                "credentials", Map.of("password", password)))
                .expect(204);
        assertThat(http.call(
                                "GET",
                                "/engine-rest/user/%s/profile".formatted(userId),
                                BodyPublishers.noBody(),
                                "Authorization",
                                Http.basic(userId, password))
                        .status())
                .isEqualTo(200);
        new Browser(port).login(userId, password).expect(200);
    }

    @Test
    void oneTypingErrorDoesNotKeepAnybodyOut() {
        String userId = "legit-" + UUID.randomUUID().toString().substring(0, 8);
        province.newcomer(userId);
        Browser person = new Browser(port);
        assertThat(person.login(userId, "Kexie-2062").status()).isEqualTo(401);
        person.login(userId, RIGHT).expect(200);
    }

    @Test
    void manyPeopleWorkFromOneAddressAtOnce() {
        List<Integer> statuses = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> new Browser(port))
                .map(person -> person.login("admin", RIGHT).status())
                .toList();
        assertThat(statuses).hasSize(40).containsOnly(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Accept|application/json",
                "Accept|*/*",
                "Accept|application/json, text/plain, */*",
                "Accept|application/problem+json, application/json;q=0.9",
                "Accept-Language|zh-CN,zh;q=0.9,en;q=0.8",
                "Accept-Language|en-US",
                "Accept-Encoding|gzip, deflate, br, zstd",
                "Accept-Charset|utf-8",
                "User-Agent|Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/142.0 Safari/537.36",
                "User-Agent|Java-http-client/17.0.1",
                "User-Agent|金蝶云/8.2 (ERP)",
                "X-Forwarded-For|10.1.2.3, 172.16.0.4",
                "X-Forwarded-Proto|https",
                "X-Request-ID|7f3a1c9e-0b52-4f0c-9d0e-2f6f1c1a2b3c",
                "traceparent|00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "Cache-Control|no-cache",
                "If-None-Match|\"abc\"",
                "Referer|http://erp.example.com/科协/申请",
                "Cookie|theme=dark; lang=zh",
                "DNT|1"
            })
    void usualHeadersDoNotDisturb(String name, String value) {
        String ascii = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        var answer = new Caller("127.0.0.1", port)
                .call(
                        "GET",
                        "/api/v1/cases/" + caseNo,
                        "",
                        "Authorization: " + enterprise.authorization(),
                        name + ": " + ascii);
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=UTF-8",
                "application/json; charset=utf-8",
                "Application/JSON",
                "application/json ; charset=\"UTF-8\""
            })
    void jsonIsJsonHoweverItIsDeclared(String type) {
        Answer answer = http.call(
                "POST",
                "/api/v1/establishments/precheck",
                BodyPublishers.ofString(Json.text(enterprise.application("440106"))),
                "Authorization",
                enterprise.authorization(),
                "Content-Type",
                type);
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "ERP-2026-0001",
                "a+b_c~d",
                "{\"id\":1}",
                "550e8400-e29b-41d4-a716-446655440000",
                "order/2026/03/05#1",
                "select-1",
                "==base64==",
                "x'y\"z",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void aKeyOfARepeatedRequestMayLookLikeAnything(String key) {
        String unique = key + UUID.randomUUID();
        byte[] content = SampleFiles.pdf();
        String first = enterprise.upload("材料.pdf", content, unique).expect(201).text("attachmentId");
        assertThat(enterprise.upload("材料.pdf", content, unique).expect(201).text("attachmentId"))
                .isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000_000, 20_000_000, 49_000_000})
    void aLargeScanIsTaken(int size) {
        ByteArrayOutputStream scan = new ByteArrayOutputStream();
        scan.writeBytes("%PDF-1.4\n%".getBytes(StandardCharsets.ISO_8859_1));
        scan.writeBytes(new byte[size]);
        scan.writeBytes("\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        enterprise.upload("扫描件.pdf", scan.toByteArray()).expect(201);
    }

    static Stream<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void anAdministratorDeploysEveryModelOfTheHouseAfterAnEdit(Path model) throws IOException {
        String file = model.getFileName().toString();
        String edited = Files.readString(model) + "<!-- 示例修改 " + UUID.randomUUID() + " -->";
        Answer answer = deploy(file, edited);
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        province.administrator()
                .call("DELETE", "/engine-rest/deployment/%s?cascade=true".formatted(answer.text("id")), "")
                .expect(204);
    }

    private Answer deploy(String file, String content) {
        String body = "--limit\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\n%s\r\n"
                        .formatted(file)
                + "--limit\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%s\"\r\n".formatted(file)
                + "Content-Type: application/octet-stream\r\n\r\n%s\r\n--limit--\r\n".formatted(content);
        return http.call(
                "POST",
                "/engine-rest/deployment/create",
                BodyPublishers.ofString(body),
                "Authorization",
                Http.ADMIN,
                "Content-Type",
                "multipart/form-data; boundary=limit");
    }

    /** Every text of an answer, however deep. */
    private static List<String> written(JsonNode answer) {
        return answer.isValueNode()
                ? List.of(answer.asText())
                : StreamSupport.stream(answer.spliterator(), false)
                        .flatMap(part -> written(part).stream())
                        .toList();
    }

    private Answer ofThePage(Call call) {
        return browser.call(
                call.method(),
                filled(call.path()),
                filled(call.body()),
                "Content-Type",
                "application/json",
                "Accept",
                call.path().startsWith("/camunda/app/") ? "text/html, */*" : "application/json",
                "X-XSRF-TOKEN",
                browser.cookie("XSRF-TOKEN"));
    }

    private Answer ofASystem(Call call) {
        return switch (call.who()) {
            case "public" -> province.visit(filled(call.path()));
            case "clerk" -> clerk.call(call.method(), filled(call.path()), filled(call.body()));
            default -> province.administrator().call(call.method(), filled(call.path()), filled(call.body()));
        };
    }

    private String filled(String text) {
        return text.replace("@task", taskId)
                .replace("@case", caseNo)
                .replace("@me", clerk.userId())
                .replace("@filter", filters.createFilterQuery().list().get(0).getId())
                .replace("@organisation", """
                        {"variables":{"stWorkerCount":{"value":120,"type":"Integer"},\
                        "zoneType":{"value":"NONE"},"requestedMode":{"value":"SINGLE"},\
                        "initialMemberCount":{"value":30,"type":"Integer"}}}""");
    }

    private static byte[] contentOf(String fileName) {
        return switch (fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)) {
            case "docx" -> SampleFiles.docx();
            case "xlsx" -> SampleFiles.xlsx();
            case "png" -> SampleFiles.png();
            case "jpg", "jpeg" -> SampleFiles.jpeg();
            default -> SampleFiles.pdf();
        };
    }

    private static List<String> lines(String resource) {
        try (var stream = LegitimateRequestsIT.class.getResourceAsStream("/attack/" + resource)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package cn.kexie.attack;

import static cn.kexie.attack.HostileFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.kexie.document.DocumentOrder;
import cn.kexie.document.Documents;
import cn.kexie.document.IssuedDocument;
import cn.kexie.document.Issuer;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Little that costs its sender nothing and the server much; after each, anybody else is answered as ever. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("攻击：拖垮系统")
class DenialOfServiceAttackIT {

    private static final String FILING = "/api/v1/establishments";
    private static final Duration BOUND = Duration.ofSeconds(15);
    private static final Duration AS_EVER = Duration.ofSeconds(5);

    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    private Province province;
    private Enterprise enterprise;
    private long start;

    @BeforeAll
    void anEnterprise() {
        province = new Province(port);
        enterprise = province.enterprise();
    }

    @BeforeEach
    void start() {
        start = System.nanoTime();
    }

    @AfterEach
    void everybodyElseIsAnswered() {
        assertThat(since(start)).isLessThan(BOUND);
        long now = System.nanoTime();
        assertThat(province.visit("/actuator/health").status()).isEqualTo(200);
        enterprise.get("/api/v1/cases").expect(200);
        assertThat(since(now)).isLessThan(AS_EVER);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                arguments("lists in lists", "[".repeat(10_000) + "]".repeat(10_000)),
                arguments("objects in objects", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
                arguments("an application deep down", "{\"enterprise\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}"),
                arguments("megabytes of brackets", "[".repeat(9 << 20)),
                arguments("an exponent of a billion", "{\"initialMemberCount\":1e999999999}"),
                arguments("a negative one", "{\"initialMemberCount\":1e-999999999}"),
                arguments("a million digits", "{\"initialMemberCount\":" + "9".repeat(1_000_000) + "}"),
                arguments("keys of one hash", colliding()),
                arguments("a hundred thousand keys", keys(100_000)),
                arguments("a million elements", "{\"materials\":[" + "1,".repeat(1_000_000) + "1]}"),
                arguments("a million objects", "{\"materials\":[" + "{},".repeat(1_000_000) + "{}]}"),
                arguments("one very long text", "{\"associationName\":\"" + "长".repeat(3_000_000) + "\"}"),
                arguments("one very long key", "{\"" + "k".repeat(5_000_000) + "\":1}"),
                arguments("escapes only", "{\"associationName\":\"" + "\\u0041".repeat(1_000_000) + "\"}"),
                arguments("blanks only", " ".repeat(9 << 20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void isRefusedSoon(String idea, String body) {
        Answer answer = enterprise.post(FILING, body, UUID.randomUUID().toString());
        assertThat(answer.status()).isIn(400, 413, 422);
        assertThat(answer.body().length)
                .as("an answer much shorter than the request")
                .isLessThan(1 << 20);
    }

    @Test
    void moreThanTenMegabytesAreNotRead() {
        byte[] chunk = text("100000\r\n" + " ".repeat(1 << 20) + "\r\n");
        byte[] head = Wire.request(
                "POST " + FILING + " HTTP/1.1",
                "",
                "Authorization: " + enterprise.authorization(),
                "Content-Type: application/json",
                "Idempotency-Key: x",
                "Transfer-Encoding: chunked");
        List<byte[]> pieces = new ArrayList<>(List.of(head));
        IntStream.range(0, 11).forEach(i -> pieces.add(chunk));
        pieces.add(text("0\r\n\r\n"));
        assertThat(new Wire(port).statuses(pieces.toArray(byte[][]::new))).containsExactly(413);
    }

    @Test
    void whatIsPackedIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        byte[] head = Wire.request(
                "POST " + FILING + " HTTP/1.1",
                "",
                "Authorization: " + enterprise.authorization(),
                "Content-Type: application/json",
                "Content-Encoding: gzip",
                "Idempotency-Key: x",
                "Content-Length: " + packed.size());
        assertThat(new Wire(port).statuses(head, packed.toByteArray())).containsExactly(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINE", "HEADER", "HEADERS", "PARAMETERS", "COOKIES"})
    void nothingBeforeTheBodyIsEndless(String what) {
        String path = what.equals("LINE") ? "/api/v1/cases?status=" + "x".repeat(100_000) : "/api/v1/cases";
        String many = IntStream.range(0, 300).mapToObj(i -> "X-" + i + ": x").collect(Collectors.joining("\r\n"));
        String headers = switch (what) {
            case "HEADER" -> "X: " + "x".repeat(100_000);
            case "HEADERS" -> many;
            case "COOKIES" -> "Cookie: " + "a=b; ".repeat(10_000);
            default -> "X: x";
        };
        String parameters = what.equals("PARAMETERS") ? "?" + "a=b&".repeat(1_500) : "";
        byte[] request = Wire.request(
                "GET " + path + parameters + " HTTP/1.1",
                "",
                "Authorization: " + enterprise.authorization(),
                "Connection: close",
                headers);
        assertThat(new Wire(port).statuses(request))
                .hasSize(1)
                .allMatch(status -> status >= 400 || what.equals("PARAMETERS"));
    }

    /** Many that say a little and then nothing; they hold a connection, not a worker. */
    @Test
    void whoeverSaysNothingHoldsUpNobody() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 250; i++) {
                Socket socket = new Socket("127.0.0.1", port);
                silent.add(socket);
                socket.getOutputStream()
                        .write(text("POST " + FILING + " HTTP/1.1\r\nHost: localhost\r\nX-" + i + ": "));
                socket.getOutputStream().flush();
            }
            long now = System.nanoTime();
            assertThat(province.visit("/actuator/health").status()).isEqualTo(200);
            assertThat(since(now)).isLessThan(AS_EVER);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "task?maxResults=2147483647",
                "task?maxResults=-1",
                "task?maxResults=1e3",
                "task?firstResult=0&maxResults=99999",
                "history/task?maxResults=5000",
                "history/variable-instance?maxResults=5000",
                "process-instance?maxResults=1001",
                "user?maxResults=0x7fffffff",
                "job?maxResults=%20",
                "task?maxResults=1&maxResults=99999"
            })
    void noListIsEndless(String list) {
        Answer answer = province.administrator().get("/engine-rest/" + list);
        assertThat(answer.status()).as(answer::toString).isIn(200, 400);
        if (answer.status() == 200) {
            assertThat(answer.json().size()).isLessThanOrEqualTo(1000);
        }
    }

    static Stream<Arguments> queries() {
        String many = IntStream.range(0, 3_000)
                .mapToObj(i -> "{\"name\":\"x" + i + "\"}")
                .collect(Collectors.joining(","));
        String ids = IntStream.range(0, 40_000).mapToObj(i -> "\"x" + i + "\"").collect(Collectors.joining(","));
        String sorting = Stream.generate(() -> "{\"sortBy\":\"name\",\"sortOrder\":\"asc\"}")
                .limit(2_000)
                .collect(Collectors.joining(","));
        String variables = IntStream.range(0, 200)
                .mapToObj(i -> "{\"name\":\"v" + i + "\",\"operator\":\"like\",\"value\":\"%a%\"}")
                .collect(Collectors.joining(","));
        return Stream.of(
                arguments("thousands of alternatives", "task", "{\"orQueries\":[" + many + "]}"),
                arguments("thousands of ids", "task", "{\"processInstanceIdIn\":[" + ids + "]}"),
                arguments("thousands of sortings", "task", "{\"sorting\":[" + sorting + "]}"),
                arguments("hundreds of variables", "task", "{\"processVariables\":[" + variables + "]}"),
                arguments(
                        "a query deep down", "task", "{\"orQueries\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}"),
                arguments("a key deep down", "history/task", "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)),
                arguments("a pattern of many wildcards", "task", "{\"nameLike\":\"" + "%a".repeat(2_000) + "\"}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void noQueryTakesForEver(String idea, String list, String body) {
        Answer answer = province.administrator().call("POST", "/engine-rest/" + list, body);
        assertThat(answer.status())
                .as(answer.toString()
                        .substring(0, Math.min(300, answer.toString().length())))
                .isIn(200, 400, 413);
    }

    @Test
    void manyGuessesAtOnceStopNobody() {
        List<Integer> statuses = atOnce(
                40,
                () -> new Caller("127.0.5.1", port)
                        .call(
                                "GET",
                                "/api/v1/cases",
                                "",
                                "Authorization: " + Http.basic("nobody-" + UUID.randomUUID(), "x"))
                        .status());
        assertThat(statuses).allMatch(status -> status == 401 || status == 429);
        province.administrator().get("/api/v1/admin/api-clients").expect(200);
    }

    @Test
    void manyVisitorsWithoutLoginLeaveNothingToLogIn() {
        for (int i = 0; i < 200; i++) {
            assertThat(province.visit("/camunda/app/tasklist/default/").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void manyFailedKeysAreNotKept() {
        List<Integer> statuses = atOnce(
                100,
                () -> enterprise
                        .post(FILING, "{}", UUID.randomUUID().toString())
                        .status());
        assertThat(statuses).containsOnly(422);
    }

    @Test
    void noCodeOfAPaperIsFoundByTrying() {
        List<Integer> statuses = IntStream.range(0, 300)
                .mapToObj(
                        i -> province.visit("/api/v1/verify/%016d".formatted(i)).status())
                .toList();
        assertThat(statuses).allMatch(status -> status == 404 || status == 429);
    }

    /** A text without a place to break it, and one of nothing but such places. */
    @ParameterizedTest
    @ValueSource(strings = {"长", "W", "长 ", "<", "\u0301", "\n"})
    void noTextHoldsUpThePrinter(String letter) {
        String caseNo = "TEST-" + UUID.randomUUID();
        String text = "甲" + letter.repeat(20_000);
        IssuedDocument issued = documents.issue(new DocumentOrder(
                caseNo,
                "APPROVAL",
                new Issuer("440106", "广州市天河区科学技术协会", "穗天科协"),
                "压力",
                Map.of(
                        "enterpriseName",
                        "甲",
                        "associationName",
                        "甲",
                        "meetingBy",
                        "2027-02-20",
                        "conditions",
                        List.of(text))));
        assertThat(documents.pdf(caseNo, issued.documentId())).isNotEmpty();
    }

    @Test
    void nobodyButStaffAsksForWhatIsExpensive() {
        List<Integer> statuses = atOnce(
                20, () -> enterprise.get("/api/v1/admin/audit/verification").status());
        assertThat(statuses).containsOnly(403);
    }

    private static <T> List<T> atOnce(int times, Supplier<T> call) {
        return Stream.generate(() -> call).limit(times).toList().parallelStream()
                .map(Supplier::get)
                .toList();
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"k" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    /** Aa and BB have one hash, and so have all words made of them. */
    private static String colliding() {
        List<String> words = List.of("");
        for (int i = 0; i < 14; i++) {
            words = words.stream()
                    .flatMap(word -> Stream.of(word + "Aa", word + "BB"))
                    .toList();
        }
        return words.stream().map(word -> "\"" + word + "\":1").collect(Collectors.joining(",", "{", "}"));
    }
}

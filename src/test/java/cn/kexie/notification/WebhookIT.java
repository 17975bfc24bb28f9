package cn.kexie.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("通知：案件有新情况，企业的系统马上知道；收不到的重发，一条不丢")
class WebhookIT {

    private static final String WEBHOOKS = "/api/v1/webhooks";
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEW_SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final String TIANHE = "440106";
    private static final Duration SOON = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    private final Receiver receiver = new Receiver();
    private Province province;
    private Enterprise enterprise;

    @BeforeEach
    void enterprise() {
        province = new Province(port);
        enterprise = province.enterprise();
    }

    @AfterEach
    void noMore() {
        province.call("DELETE", WEBHOOKS, "", "Authorization", enterprise.authorization());
        receiver.close();
    }

    @Test
    @DisplayName("提交之后收到消息：CloudEvents，签名对得上，只有案号，没有个人信息")
    void tellsOfACase() {
        set(receiver.url(), SECRET).expect(200);
        String caseNo =
                enterprise.file(enterprise.application(TIANHE)).expect(201).text("caseNo");

        await().atMost(SOON).until(() -> !receiver.messages().isEmpty());
        Receiver.Message message = receiver.messages().get(0);
        JsonNode event = message.event();
        assertThat(event.path("specversion").asText()).isEqualTo("1.0");
        assertThat(event.path("type").asText()).startsWith("cn.kexie.association-establishment.");
        assertThat(event.path("subject").asText()).isEqualTo(caseNo);
        assertThat(event.at("/data/caseNo").asText()).isEqualTo(caseNo);
        assertThat(event.at("/data").size()).isEqualTo(2);
        String path = URI.create(event.at("/data/href").asText()).getPath();
        assertThat(enterprise.get(path).expect(200).text("caseNo")).isEqualTo(caseNo);
        assertThat(message.header("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(message.header("webhook-id")).isEqualTo(event.path("id").asText());
        assertThat(Long.parseLong(message.header("webhook-timestamp")))
                .isCloseTo(clock.instant().getEpochSecond(), Offset.offset(60L));
        assertThat(message.header("webhook-signature")).isEqualTo(signature(message, SECRET));
        await().atMost(SOON)
                .until(() ->
                        deliveries("DELIVERED").size() == receiver.messages().size());
        assertThat(deliveries("DELIVERED").get(0).path("caseNo").asText()).isEqualTo(caseNo);
    }

    @Test
    @DisplayName("没有提交成功的事不通知；别的企业的事也不通知")
    void tellsNothingOfWhatDidNotHappenOrConcernsOthers() {
        set(receiver.url(), SECRET).expect(200);
        enterprise.post("/api/v1/establishments", "{}").isProblem(422, "INVALID_INPUT");
        Enterprise other = province.enterprise();
        other.file(other.application(TIANHE)).expect(201);
        ping();

        await().atMost(SOON).until(() -> !receiver.messages().isEmpty());
        assertThat(receiver.messages())
                .extracting(message -> message.event().path("type").asText())
                .containsExactly("cn.kexie.ping");
    }

    @Test
    @DisplayName("接收方出错就重发，编号不变；几次不成就放弃，写明原因，企业可以叫它重发")
    void triesAgain() {
        receiver.answering(500, 503, 302, 204);
        set(receiver.url(), SECRET).expect(200);
        String id = ping();

        await().atMost(SOON).until(() -> deliveries("FAILED").size() == 1);
        JsonNode failed = deliveries("FAILED").get(0);
        assertThat(failed.path("attempts").asInt()).isEqualTo(3);
        assertThat(failed.path("answer").asInt()).isEqualTo(302);
        assertThat(failed.path("fault").asText()).isEqualTo("接收方答复 302");
        assertThat(enterprise.get(WEBHOOKS).json().path("failed").asInt()).isEqualTo(1);

        enterprise.post(WEBHOOKS + "/deliveries/" + id + "/replay", "{}").expect(202);
        await().atMost(SOON).until(() -> deliveries("DELIVERED").size() == 1);
        assertThat(receiver.messages())
                .hasSize(4)
                .allSatisfy(message -> assertThat(message.header("webhook-id")).isEqualTo(id));
    }

    @Test
    @DisplayName("故障恢复之后，一次重发全部已放弃的")
    void sendsAllFailedOnesAgain() {
        receiver.answering(500, 500, 500);
        set(receiver.url(), SECRET).expect(200);
        ping();
        await().atMost(SOON).until(() -> deliveries("FAILED").size() == 1);

        Answer resent = enterprise.post(WEBHOOKS + "/replays", Map.of("since", "2020-01-01T00:00:00+08:00"));
        assertThat(resent.expect(202).json().path("number").asInt()).isEqualTo(1);
        await().atMost(SOON).until(() -> deliveries("DELIVERED").size() == 1);
    }

    @Test
    @DisplayName("换了密钥，一天之内新旧各签一次")
    void signsWithBothSecretsForADay() {
        set(receiver.url(), SECRET).expect(200);
        assertThat(set(receiver.url(), NEW_SECRET).expect(200).text("formerSecretUntil"))
                .isNotBlank();
        ping();

        await().atMost(SOON).until(() -> !receiver.messages().isEmpty());
        Receiver.Message message = receiver.messages().get(0);
        assertThat(message.header("webhook-signature"))
                .isEqualTo(signature(message, NEW_SECRET) + " " + signature(message, SECRET));
        assertThat(enterprise.get(WEBHOOKS).toString()).doesNotContain("whsec_");
    }

    @Test
    @DisplayName("接收方答 410，不再打扰，重新登记后再通知")
    void stopsWhenTheReceiverIsGone() {
        receiver.answering(410);
        set(receiver.url(), SECRET).expect(200);
        ping();
        await().atMost(SOON).until(() -> enterprise.get(WEBHOOKS).json().has("endedAt"));
        ping();
        assertThat(deliveries("PENDING")).hasSize(1);
        assertThat(receiver.messages()).hasSize(1);

        set(receiver.url(), SECRET).expect(200);
        await().atMost(SOON).until(() -> receiver.messages().size() == 2);
    }

    @ParameterizedTest
    @CsvSource({
        "hook, INVALID_URL",
        "ftp://203.0.113.7/hook, INVALID_URL",
        "https:///hook, INVALID_URL",
        "https://user:secret@203.0.113.7/, INVALID_URL",
        "https://203.0.113.7/#part, INVALID_URL",
        "https://203.0.113.7/a b, INVALID_URL",
        "http://203.0.113.7/hook, INSECURE_URL",
        "https://10.0.0.8/hook, PRIVATE_ADDRESS",
        "https://169.254.169.254/latest/meta-data/, PRIVATE_ADDRESS",
        "https://[::1]/hook, PRIVATE_ADDRESS",
        "https://[::ffff:10.0.0.1]/hook, PRIVATE_ADDRESS",
        "https://2130706434/hook, PRIVATE_ADDRESS",
        "https://no-such-host.invalid/hook, UNKNOWN_HOST"
    })
    @DisplayName("到不了或者不该到的网址，登记时就说")
    void refusesUrls(String url, String code) {
        set(url, SECRET).isInvalid("/url " + code);
        enterprise.get(WEBHOOKS).isProblem(404, "NO_WEBHOOK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "whsec_", "whsec_short", "whsec_****************************************"})
    @DisplayName("不成样子的密钥，登记时就说")
    void refusesSecrets(String secret) {
        assertThat(set(receiver.url(), secret)
                        .expect(422)
                        .json()
                        .at("/errors/0/pointer")
                        .asText())
                .isEqualTo("/secret");
    }

    @Test
    @DisplayName("网址和密钥都有错，一次说全")
    void namesAllFaultsAtOnce() {
        set("https://10.0.0.8/hook", "whsec_short").isInvalid("/url PRIVATE_ADDRESS", "/secret BAD_FORMAT");
    }

    @Test
    @DisplayName("别的企业看不到、动不了；工作人员没有通知地址")
    void belongsToWhoeverSetIt() {
        set(receiver.url(), SECRET).expect(200);
        String id = ping();
        Enterprise other = province.enterprise();
        other.get(WEBHOOKS).isProblem(404, "NO_WEBHOOK");
        other.get(WEBHOOKS + "/deliveries").isProblem(404, "NO_WEBHOOK");
        other.post(WEBHOOKS + "/deliveries/" + id + "/replay", "{}").isProblem(404, "NO_WEBHOOK");
        province.administrator().get(WEBHOOKS).isProblem(403, "CLIENT_ONLY");
        enterprise
                .post(WEBHOOKS + "/deliveries/" + UUID.randomUUID() + "/replay", "{}")
                .isProblem(404, "UNKNOWN_DELIVERY");
        enterprise.post(WEBHOOKS + "/deliveries/x/replay", "{}").expect(400);
        enterprise.get(WEBHOOKS + "/deliveries?state=LOST").expect(400);
        assertThat(province.anotherClientOf(enterprise)
                        .get(WEBHOOKS)
                        .expect(200)
                        .text("url"))
                .isEqualTo(receiver.url());
    }

    private Answer set(String url, String secret) {
        return province.call(
                "PUT",
                WEBHOOKS,
                Json.text(Map.of("url", url, "secret", secret)),
                "Authorization",
                enterprise.authorization(),
                "Content-Type",
                "application/json");
    }

    private String ping() {
        return enterprise.post(WEBHOOKS + "/pings", "{}").expect(202).text("deliveryId");
    }

    private List<JsonNode> deliveries(String state) {
        return enterprise
                .get(WEBHOOKS + "/deliveries?state=" + state)
                .expect(200)
                .items();
    }

    private static String signature(Receiver.Message message, String secret) {
        return Signature.of(
                List.of(secret),
                message.header("webhook-id"),
                Long.parseLong(message.header("webhook-timestamp")),
                message.text());
    }
}

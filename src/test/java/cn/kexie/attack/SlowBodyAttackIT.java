package cn.kexie.attack;

import static cn.kexie.attack.HostileFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** More senders than the server has workers, each of whom says a byte now and then and never ends. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("攻击：一个字节一个字节地发送")
class SlowBodyAttackIT {

    private static final int SENDERS = 250;
    private static final Duration SOON = Duration.ofSeconds(5);

    @LocalServerPort
    private int port;

    private Province province;
    private Enterprise enterprise;
    private final List<Socket> senders = new ArrayList<>();
    private Thread trickling;

    @BeforeAll
    void anEnterprise() {
        province = new Province(port);
        enterprise = province.enterprise();
    }

    @AfterEach
    void hangUp() throws IOException, InterruptedException {
        if (trickling != null) {
            trickling.interrupt();
            trickling.join();
        }
        for (Socket sender : senders) {
            sender.close();
        }
        senders.clear();
    }

    Stream<Arguments> refused() {
        String key = "Authorization: " + enterprise.authorization();
        String json = "Content-Type: application/json";
        String length = "Content-Length: 900000";
        return Stream.of(
                arguments(401, "POST /api/v1/establishments HTTP/1.1", List.of(json, length)),
                arguments(401, "POST /engine-rest/task HTTP/1.1", List.of(json, "Transfer-Encoding: chunked")),
                arguments(403, "POST /api/v1/admin/api-clients HTTP/1.1", List.of(json, length, key)),
                arguments(404, "POST /nowhere HTTP/1.1", List.of(json, length)),
                arguments(415, "POST /api/v1/establishments HTTP/1.1", List.of("Content-Encoding: gzip", length, key)),
                arguments(413, "POST /api/v1/establishments HTTP/1.1", List.of(json, "Content-Length: 99000000", key)),
                arguments(
                        403,
                        "POST /camunda/api/admin/auth/user/default/login/tasklist HTTP/1.1",
                        List.of("Origin: https://elsewhere.example", length)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("refused")
    void whoeverIsRefusedIsHungUpOnSoon(int status, String line, List<String> headers) throws Exception {
        trickle(line, headers);
        everybodyElseIsAnswered();
        long end = System.nanoTime() + Duration.ofMillis(3500).toNanos();
        for (Socket sender : senders) {
            assertThat(answer(sender, end)).startsWith("HTTP/1.1 " + status).endsWith("[closed]");
        }
    }

    Stream<Arguments> taken() {
        String length = "Content-Length: 60000";
        return Stream.of(
                arguments(
                        "POST /api/v1/establishments HTTP/1.1",
                        List.of(
                                "Content-Type: application/json",
                                length,
                                "Idempotency-Key: x",
                                "Authorization: " + enterprise.authorization())),
                arguments(
                        "POST /api/v1/attachments HTTP/1.1",
                        List.of(
                                "Content-Type: multipart/form-data; boundary=b",
                                length,
                                "Idempotency-Key: x",
                                "Authorization: " + enterprise.authorization())),
                arguments(
                        "POST /api/v1/establishments HTTP/1.1",
                        List.of(
                                "Content-Type: application/json",
                                "Transfer-Encoding: chunked",
                                "Idempotency-Key: x",
                                "Authorization: " + enterprise.authorization())),
                arguments(
                        "POST /camunda/api/admin/auth/user/default/login/tasklist HTTP/1.1",
                        List.of("Content-Type: application/x-www-form-urlencoded", length)));
    }

    /** They may send as slowly as they can, but few at a time and not for ever. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("taken")
    void whoeverIsTakenHoldsUpNobodyElse(String line, List<String> headers) throws Exception {
        trickle(line, headers);
        long end = System.nanoTime() + Duration.ofMillis(2500).toNanos();
        while (System.nanoTime() < end) {
            everybodyElseIsAnswered();
        }
        int ended = 0;
        for (Socket sender : senders) {
            String answer = answer(sender, end);
            if (answer.endsWith("[closed]")) {
                ended++;
            }
            assertThat(answer).doesNotStartWith("HTTP/1.1 5").doesNotStartWith("HTTP/1.1 2");
        }
        assertThat(ended).isGreaterThan(SENDERS / 2);
    }

    @Test
    void whoeverIsTooSlowIsToldSo() throws Exception {
        Socket sender = open("127.0.0.1");
        sender.getOutputStream()
                .write(Wire.request(
                        "POST /api/v1/establishments HTTP/1.1",
                        "{",
                        "Authorization: " + enterprise.authorization(),
                        "Content-Type: application/json",
                        "Idempotency-Key: x",
                        "Content-Length: 100000"));
        sender.setSoTimeout(15_000);
        String answer = new String(sender.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(answer).startsWith("HTTP/1.1 408").contains("application/problem+json", "SLOW_BODY");
    }

    /** Two hundred kilobytes a second, as from a telephone, while others do what they can. */
    @Test
    void anHonestSlowSenderArrivesMeanwhile() throws Exception {
        trickle(
                "POST /camunda/api/admin/auth/user/default/login/tasklist HTTP/1.1",
                List.of("Content-Type: application/x-www-form-urlencoded", "Content-Length: 60000"));
        byte[] piece = new byte[20_000];
        Arrays.fill(piece, (byte) ' ');
        Socket honest = open("127.0.0.1");
        honest.setSoTimeout(20_000);
        honest.getOutputStream()
                .write(Wire.request(
                        "POST /api/v1/establishments HTTP/1.1",
                        "",
                        "Authorization: " + enterprise.authorization(),
                        "Content-Type: application/json",
                        "Idempotency-Key: " + UUID.randomUUID(),
                        "Connection: close",
                        "Content-Length: " + (60 * piece.length + 2)));
        // The pace of an honest sender on a telephone.
        for (int i = 0; i < 60; i++) {
            honest.getOutputStream().write(piece);
            Thread.sleep(100);
        }
        honest.getOutputStream().write(text("{}"));
        assertThat(new String(honest.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("HTTP/1.1 422");
    }

    private void everybodyElseIsAnswered() {
        long now = System.nanoTime();
        assertThat(province.visit("/actuator/health").status()).isEqualTo(200);
        enterprise.get("/api/v1/cases").expect(200);
        enterprise
                .post("/api/v1/establishments", "{}", UUID.randomUUID().toString())
                .expect(422);
        assertThat(Duration.ofNanos(System.nanoTime() - now)).isLessThan(SOON);
    }

    /** From several addresses, of which none would be enough alone. */
    private void trickle(String line, List<String> headers) throws Exception {
        boolean chunked = headers.contains("Transfer-Encoding: chunked");
        for (int i = 0; i < SENDERS; i++) {
            Socket sender = open("127.0.6." + (1 + i % 5));
            sender.getOutputStream().write(Wire.request(line, chunked ? "5;" : "1", headers.toArray(String[]::new)));
        }
        List<Socket> all = List.copyOf(senders);
        CountDownLatch everybodySpoke = new CountDownLatch(1);
        trickling = new Thread(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                all.forEach(SlowBodyAttackIT::sayAByte);
                everybodySpoke.countDown();
                sleep();
            }
        });
        trickling.setDaemon(true);
        trickling.start();
        everybodySpoke.await();
    }

    private Socket open(String address) throws IOException {
        Socket socket = new Socket();
        senders.add(socket);
        socket.bind(new InetSocketAddress(InetAddress.getByName(address), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        return socket;
    }

    private static void sayAByte(Socket sender) {
        try {
            sender.getOutputStream().write('1');
        } catch (IOException hungUp) {
            // As it should be.
        }
    }

    /** The pace of the attack. */
    private static void sleep() {
        try {
            Thread.sleep(150);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is answered by then, and whether that was the end. */
    private static String answer(Socket sender, long end) throws IOException {
        sender.setSoTimeout(
                (int) Math.max(200, Duration.ofNanos(end - System.nanoTime()).toMillis()));
        StringBuilder answer = new StringBuilder();
        byte[] chunk = new byte[8192];
        try {
            for (int read = sender.getInputStream().read(chunk);
                    read >= 0;
                    read = sender.getInputStream().read(chunk)) {
                answer.append(new String(chunk, 0, read, StandardCharsets.UTF_8));
            }
        } catch (java.net.SocketTimeoutException open) {
            return answer.toString();
        } catch (IOException reset) {
            return answer + "[closed]";
        }
        return answer + "[closed]";
    }
}

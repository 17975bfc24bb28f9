package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.attack.Caller.Reply;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("攻击：猜口令、找账号、设弱口令")
class PasswordAttackIT {

    private static final String RIGHT = "Kexie-2026";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    private Province province;
    private String victim;

    @BeforeEach
    void somebody() {
        province = new Province(port);
        victim = "victim-" + UUID.randomUUID().toString().substring(0, 8);
        province.newcomer(victim);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/cases/x, 127.0.1.1", "/engine-rest/task, 127.0.1.2", "/actuator/health, 127.0.1.3"})
    void aGuesserIsStoppedAndTheOwnerGetsInFromElsewhere(String path, String address) {
        Caller guesser = new Caller(address, port);
        for (int i = 0; i < 5; i++) {
            assertThat(basic(guesser, path, victim, "guess-" + i).status()).isEqualTo(401);
        }
        Reply stopped = basic(guesser, path, victim, RIGHT);
        assertThat(stopped.status()).isEqualTo(429);
        assertThat(stopped.head()).contains("retry-after: ");
        assertThat(stopped.body()).contains("TOO_MANY_ATTEMPTS");
        assertThat(basic(new Caller("127.0.0.1", port), path, victim, RIGHT).status())
                .isNotIn(401, 429);
    }

    @Test
    void guessesAtDifferentDoorsAreCountedTogether() {
        Caller guesser = new Caller("127.0.1.4", port);
        basic(guesser, "/api/v1/cases/x", victim, "guess-1");
        basic(guesser, "/api/v1/cases/x", victim, "guess-2");
        basic(guesser, "/engine-rest/task", victim, "guess-3");
        basic(guesser, "/engine-rest/task", victim, "guess-4");
        basic(guesser, "/actuator/health", victim, "guess-5");
        assertThat(basic(guesser, "/engine-rest/task", victim, RIGHT).status()).isEqualTo(429);
    }

    @Test
    void anAdministratorUnlocks() {
        Caller guesser = new Caller("127.0.1.5", port);
        for (int i = 0; i < 5; i++) {
            basic(guesser, "/engine-rest/task", victim, "guess-" + i);
        }
        province.administrator()
                .post("/engine-rest/user/" + victim + "/unlock", Map.of())
                .expect(204);
        assertThat(basic(guesser, "/engine-rest/task", victim, RIGHT).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/cases/x, 127.0.2.1", "/engine-rest/task, 127.0.2.2", "/actuator/health, 127.0.2.3"})
    void noAnswerTellsWhetherAnAccountExists(String path, String address) {
        Caller caller = new Caller(address, port);
        String nobody = "nobody-" + UUID.randomUUID();
        for (int i = 0; i < 6; i++) {
            Reply known = basic(caller, path, victim, "guess-" + i);
            Reply unknown = basic(caller, path, nobody, "guess-" + i);
            assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(i < 5 ? 401 : 429);
            assertThat(withoutTime(known)).isEqualTo(withoutTime(unknown));
        }
    }

    @Test
    void norDoesTheLoginPage() {
        for (int i = 0; i < 6; i++) {
            var known = new Browser(port).login(victim, "guess-" + i);
            var unknown = new Browser(port).login(victim + "-not", "guess-" + i);
            assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(i < 5 ? 401 : 429);
            assertThat(known.body().length).isEqualTo(unknown.body().length);
        }
    }

    @Test
    void aFloodOfGuessesKeepsNobodyOut() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService attack = Executors.newFixedThreadPool(24);
        for (int i = 0; i < 24; i++) {
            attack.execute(() -> {
                while (!over.get()) {
                    basic(
                            new Caller("127.0.7.2", port),
                            "/engine-rest/task",
                            UUID.randomUUID().toString(),
                            "guess-guess");
                    LockSupport.parkNanos(500_000_000);
                }
            });
        }
        try {
            LockSupport.parkNanos(1_000_000_000);
            for (String address : List.of("127.0.7.1", "127.0.7.1", "127.0.0.1")) {
                long from = System.nanoTime();
                assertThat(basic(new Caller(address, port), "/engine-rest/task", victim, RIGHT)
                                .status())
                        .isEqualTo(200);
                assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(6));
            }
        } finally {
            over.set(true);
            attack.shutdown();
            attack.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "Kexie-202",
                "1234567890",
                "Password123",
                "P@ssw0rd123",
                "qwertyuiop",
                "1q2w3e4r5t",
                "aaaaaaaaaaaa",
                "abababababab",
                "Admin@123456",
                "Woaini1314520",
                "xx-intruder-xx"
            })
    void nobodyGetsAWeakPassword(String password) {
        for (String path : List.of("/engine-rest/user/create", "/engine-rest/user/" + victim + "/credentials")) {
            var answer = path.endsWith("create")
                    ? province.administrator()
                            .post(
                                    path,
                                    Map.of(
                                            "profile",
                                            Map.of("id", "intruder"),
                                            "credentials",
                                            Map.of("password", password)))
                    : province.administrator()
                            .call(
                                    "PUT",
                                    path,
                                    "{\"password\":\"%s\",\"authenticatedUserPassword\":\"%s\"}"
                                            .formatted(password.replace("intruder", victim), RIGHT));
            assertThat(answer.status()).as(answer::toString).isEqualTo(400);
            assertThat(answer.text("message")).contains("密码不符合要求", "10");
        }
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
        assertThat(basic(new Caller("127.0.0.1", port), "/engine-rest/task", victim, RIGHT)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void noAnswerOfTheEngineShowsAHash() {
        String stored = ((UserEntity) identity.createUserQuery().userId(victim).singleResult()).getPassword();
        assertThat(stored).startsWith("{pbkdf2-sha256}").doesNotContain(RIGHT);
        for (String path : List.of("/engine-rest/user", "/engine-rest/user/" + victim + "/profile")) {
            assertThat(new String(province.administrator().get(path).body())).doesNotContain("pbkdf2", "SHA-512");
        }
    }

    private static Reply basic(Caller caller, String path, String userId, String password) {
        return caller.call("GET", path, "", "Authorization: " + Http.basic(userId, password));
    }

    private static String withoutTime(Reply reply) {
        return (reply.head() + reply.body())
                .replaceAll("(?:date|x-request-id): .*", "")
                .replaceAll("\\d+ 秒|retry-?after\\W+\\d+", "");
    }
}

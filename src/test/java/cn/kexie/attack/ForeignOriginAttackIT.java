package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.attack.Caller.Reply;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page of another site lets a browser send what its user never meant, with the password the browser remembers. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("攻击：由其他网站的页面代为提交")
class ForeignOriginAttackIT {

    private static final List<String> PATHS = List.of(
            "/api/v1/admin/api-clients",
            "/engine-rest/user/create",
            "/camunda/api/admin/auth/user/default/login/tasklist",
            "/camunda/api/engine/engine/default/task",
            "/verify/x",
            "/actuator/health",
            "/nowhere");

    @LocalServerPort
    private int port;

    @Value("${kexie.public-url}")
    private String publicUrl;

    private Caller caller;
    private Enterprise enterprise;

    @BeforeAll
    void aCaller() {
        caller = new Caller("127.0.0.1", port);
        enterprise = new Province(port).enterprise();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Origin: https://elsewhere.example",
                "Origin: null",
                "Origin: http://localhost.elsewhere.example",
                "Origin: http://localhost:1",
                "Origin: file://",
                "Origin: x",
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: Cross-Site"
            })
    void isRefusedWhateverItBrings(String header) {
        for (String path : PATHS) {
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                credentials().forEach(credential -> {
                    Reply reply = caller.call(method, path, "{}", "Content-Type: application/json", header, credential);
                    assertThat(reply.status())
                            .as("%s %s %s", method, path, credential)
                            .isEqualTo(403);
                    assertThat(reply.head()).contains("application/problem+json");
                    assertThat(reply.body()).contains("FOREIGN_ORIGIN");
                });
            }
        }
    }

    @Test
    void ourOwnPagesAndProgramsAreNot() {
        for (String header : List.of(
                "X: x",
                "Origin: http://localhost:" + port,
                "Origin: " + publicUrl,
                "Sec-Fetch-Site: same-origin",
                "Sec-Fetch-Site: none")) {
            Reply reply = caller.call(
                    "POST",
                    "/api/v1/establishments",
                    "{}",
                    "Content-Type: application/json",
                    "Idempotency-Key: " + UUID.randomUUID(),
                    "Authorization: " + enterprise.authorization(),
                    header);
            assertThat(reply.status()).as(header + reply.body()).isEqualTo(422);
        }
    }

    /** A link on another site is a link. */
    @Test
    void whoeverOnlyReadsMayComeFromAnywhere() {
        for (String header : List.of("Sec-Fetch-Site: cross-site", "Origin: https://elsewhere.example")) {
            assertThat(caller.call("GET", "/verify", "", header).status()).isEqualTo(200);
            assertThat(caller.call("GET", "/camunda/app/tasklist/default/", "", header)
                            .status())
                    .isEqualTo(200);
        }
    }

    private Stream<String> credentials() {
        return Stream.of("X: x", "Authorization: " + Http.ADMIN, "Authorization: " + enterprise.authorization());
    }
}

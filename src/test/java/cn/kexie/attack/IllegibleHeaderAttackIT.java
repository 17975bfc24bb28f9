package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bytes from 0x80 on, as some programs and neighbours' cookies send them. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("攻击：请求头中的汉字")
class IllegibleHeaderAttackIT {

    private static final String SECRET = "secretivevalue";

    private static final List<String> LINES = List.of(
            "GET /api/v1/cases",
            "POST /api/v1/establishments",
            "POST /api/v1/admin/api-clients",
            "POST /api/v1/personal-data/exports",
            "GET /api/v1/verify/x",
            "GET /engine-rest/task",
            "POST /engine-rest/task",
            "GET /camunda/app/tasklist/default/",
            "GET /camunda/api/engine/engine/default/task",
            "POST /camunda/api/admin/auth/user/default/login/tasklist",
            "GET /",
            "GET /verify",
            "GET /verify/x",
            "GET /privacy",
            "GET /nowhere",
            "GET /error",
            "GET /actuator/health",
            "GET /v3/api-docs",
            "GET /swagger-ui/index.html",
            "GET /public/nowhere.js",
            "GET /registers");

    @LocalServerPort
    private int port;

    private Enterprise enterprise;

    @BeforeAll
    void anEnterprise() {
        enterprise = new Province(port).enterprise();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Name: %s",
                "Cookie: JSESSIONID=%s",
                "Cookie: name=\"%s",
                "Cookie: %s=1",
                "Authorization: Bearer %s",
                "Authorization: Basic %s",
                "Authorization: %s",
                "Idempotency-Key: %s",
                "If-None-Match: \"%s\"",
                "If-Modified-Since: %s",
                "If-Match: %s",
                "Accept: %s",
                "Accept-Language: %s",
                "Accept-Encoding: %s",
                "Accept-Charset: %s",
                "Content-Language: %s",
                "Content-Encoding: %s",
                "Content-Type: application/%s",
                "Range: bytes=%s",
                "User-Agent: %s",
                "Referer: https://%s/",
                "Origin: https://%s",
                "Sec-Fetch-Site: %s",
                "X-XSRF-TOKEN: %s",
                "X-Requested-With: %s",
                "X-Forwarded-For: %s",
                "X-Forwarded-Host: %s",
                "Forwarded: for=%s",
                "Expect: %s",
                "Connection: %s",
                "Upgrade: %s",
                "Host: %s",
                "%s: x",
                "Last-Event-ID: %s"
            })
    void endInNoErrorAndInNoLog(String header, CapturedOutput output) {
        for (String value : List.of(SECRET + "某人", SECRET + "\u0085", "\u00e9" + SECRET, SECRET + "\t|")) {
            for (String line : LINES) {
                String answer = new Wire(port)
                        .answers(Wire.request(
                                line + " HTTP/1.1",
                                "{}",
                                header.formatted(value),
                                "Authorization: " + authorization(line, header),
                                "Content-Length: 2",
                                "Connection: close"));
                assertThat(answer)
                        .as("%s %s", line, header)
                        .startsWith("HTTP/1.1 ")
                        .doesNotStartWith("HTTP/1.1 5");
                if (answer.startsWith("HTTP/1.1 400") && !line.contains("/engine-rest") && !line.contains("/camunda")) {
                    assertThat(answer).as("%s %s", line, header).contains("application/problem+json");
                }
            }
        }
        assertThat(output.getAll()).doesNotContain(SECRET);
    }

    private String authorization(String line, String header) {
        if (header.startsWith("Authorization")) {
            return "x";
        }
        return line.contains("/admin") || line.contains("/engine-rest") ? Http.ADMIN : enterprise.authorization();
    }

    /** Somebody else's cookie is no reason to keep a person out. */
    @Test
    void ofOthersArePassedOver() {
        String answer = new Wire(port)
                .answers(Wire.request(
                        "POST /api/v1/establishments HTTP/1.1",
                        "{}",
                        "Authorization: " + enterprise.authorization(),
                        "Content-Type: application/json",
                        "Idempotency-Key: " + UUID.randomUUID(),
                        "Cookie: nickname=某人",
                        "User-Agent: 某浏览器",
                        "Content-Length: 2",
                        "Connection: close"));
        assertThat(answer).startsWith("HTTP/1.1 422");
    }

    @Test
    void thatMatterAreNamedWithoutTheirValue() {
        String answer = new Wire(port)
                .answers(Wire.request(
                        "POST /api/v1/establishments HTTP/1.1",
                        "{}",
                        "Authorization: " + enterprise.authorization(),
                        "Content-Type: application/json",
                        "Idempotency-Key: 示例编号" + SECRET,
                        "Content-Length: 2",
                        "Connection: close"));
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("ILLEGIBLE_HEADER", "idempotency-key")
                .doesNotContain(SECRET);
    }
}

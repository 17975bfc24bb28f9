package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody writes lines into the log, nor headers into the answer. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("攻击：伪造日志")
class LogAttackIT {

    private static final String FORGED = "2026-01-01 INFO forged: admin logged in";

    @LocalServerPort
    private int port;

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(
                        "the name of a user",
                        "GET",
                        "/api/v1/cases",
                        "Authorization: " + Http.basic("x\r\n" + FORGED, "x")),
                Arguments.of("a key", "GET", "/api/v1/cases", "Authorization: Bearer kx_\t" + FORGED),
                Arguments.of("the id of a request", "GET", "/api/v1/cases", "X-Request-Id: x%0d%0a" + FORGED),
                Arguments.of(
                        "the origin of a request", "GET", "/api/v1/cases", "X-Forwarded-For: 1.2.3.4\u0085" + FORGED),
                Arguments.of("an address", "GET", "/api/v1/verify/x%0d%0a" + FORGED.replace(" ", "%20"), "Accept: */*"),
                Arguments.of("an address nobody has", "GET", "/x%0a" + FORGED.replace(" ", "%20"), "Accept: */*"),
                Arguments.of("a browser's name", "POST", "/engine-rest/task", "User-Agent: x\u0001\u001b[2J" + FORGED),
                Arguments.of(
                        "a parameter", "GET", "/v3/api-docs?x=%0d%0a" + FORGED.replace(" ", "%20"), "Accept: */*"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void staysWithinItsLine(String idea, String method, String path, String header, CapturedOutput output) {
        var reply = new Caller("127.0.4.1", port).call(method, path, "", header);
        assertThat(reply.head().lines()).noneMatch(line -> line.startsWith("2026-01-01"));
        assertThat(output.getAll().lines()).noneMatch(line -> line.startsWith("2026-01-01"));
        assertThat(new Province(port).visit("/actuator/health").status()).isEqualTo(200);
    }
}

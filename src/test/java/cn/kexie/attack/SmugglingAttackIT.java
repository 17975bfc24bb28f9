package cn.kexie.attack;

import static cn.kexie.attack.HostileFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests whose end two servers would see at different places; a second one hides in the first. */
@IntegrationTest
@DisplayName("攻击：请求走私")
class SmugglingAttackIT {

    private static final String HIDDEN = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @LocalServerPort
    private int port;

    @AfterEach
    void theNextRequestIsAnswered() {
        assertThat(new Province(port).visit("/actuator/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5, 6",
                "Content-Length: +5",
                "Content-Length: -1",
                "Content-Length: 0x5",
                "Content-Length: 5 5",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding: identity, chunked, x",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
                "Transfer-Encoding : chunked",
                "Transfer-Encoding: \u000bchunked",
                "Transfer_Encoding: chunked\r\nContent-Length: 0\r\nHost: other",
                "Host: localhost\r\nHost: other",
                "Host: a@b",
                "Host: a/b",
                "X: a\rY: b",
                "X\u0000: a",
                ": a",
                "X Y: a"
            })
    void whatIsAmbiguousIsRefusedAndEndsTheConnection(String headers) {
        byte[] request =
                text("POST /api/v1/cases HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n0\r\n\r\n" + HIDDEN);
        List<Integer> statuses = new Wire(port).statuses(request);
        assertThat(statuses).first().isIn(400, 501);
        assertThat(statuses).doesNotContain(200);
    }

    /** Both lengths: the chunks count, and the connection ends with this request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nContent-Length: 60",
                "Content-Length: 5\r\nTransfer-Encoding:\r\n chunked"
            })
    void twoKindsOfLengthEndTheConnection(String headers) {
        byte[] request =
                text("POST /api/v1/cases HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n\r\n0\r\n\r\n" + HIDDEN);
        assertThat(new Wire(port).statuses(request)).hasSize(1).doesNotContain(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zz\r\n",
                "-1\r\n",
                "FFFFFFFFFFFFFFFFF\r\n",
                "5\nhello\n0\n\n",
                "0x5\r\nhello\r\n0\r\n\r\n",
                "5\r\nhelloX\r\n0\r\n\r\n"
            })
    void brokenChunksHideNothing(String chunks) {
        byte[] request =
                text("POST /api/v1/establishments HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/json\r\n\r\n" + chunks + HIDDEN);
        assertThat(new Wire(port).statuses(request)).doesNotContain(200).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /actuator/health HTTP/9.9\r\nHost: a\r\n\r\n",
                "GET /actuator/health\r\n\r\n",
                "GET  /api/v1/cases HTTP/1.1\r\nHost: a b\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /actuator/health HTTP/1.1\r\n\r\n",
                "GET http://evil.example/api/v1/cases HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
                "\r\n\r\n\u0000\u0000\u0000",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "GET /{}|^` HTTP/1.1\r\nHost: a\r\n\r\n"
            })
    void whatIsNoRequestIsNotAnswered(String bytes) {
        assertThat(new Wire(port).statuses(text(bytes))).allMatch(status -> status >= 400);
    }
}

package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.attack.Caller.Reply;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("攻击：从应答中打听、嵌入页面")
class HeaderAttackIT {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /nowhere",
        "GET, /api/v1/cases/x",
        "GET, /api/v1/nowhere",
        "GET, /api/v1/verify/x",
        "GET, /api/v1/registers",
        "GET, /api/v1/registers/x/entries.csv",
        "GET, /registers",
        "GET, /registers/x/y",
        "GET, /privacy",
        "GET, /verify",
        "GET, /publicity/x",
        "GET, /publicity",
        "GET, /associations",
        "GET, /associations/x",
        "GET, /contests",
        "GET, /contests/x",
        "GET, /guides",
        "GET, /guides/x",
        "GET, /public/site.css",
        "POST, /api/v1/establishments",
        "PUT, /api/v1/cases/x",
        "GET, /engine-rest/task",
        "GET, /engine-rest/nowhere",
        "POST, /engine-rest/task/x/complete",
        "GET, /verify/x",
        "GET, /actuator/health",
        "GET, /actuator/env",
        "GET, /v3/api-docs",
        "GET, /swagger-ui/index.html",
        "GET, /favicon.ico",
        "TRACE, /api/v1/cases/x",
        "BREW, /api/v1/cases/x",
        "GET, /api/v1/cases/%00",
        "GET, /api/v1//cases",
        "GET, /api/v1/cases/..%2f..%2f"
    })
    void everyAnswerOfOursIsGuardedAndTellsNothing(String method, String path) {
        Reply reply = send(method, path);
        assertThat(reply.head())
                .contains("x-content-type-options: nosniff", "referrer-policy: no-referrer")
                .contains("x-frame-options: sameorigin", "content-security-policy: ")
                .doesNotContain("unsafe-eval");
        tellsNothing(reply);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /camunda/app/tasklist/default/",
        "GET, /camunda/app/admin/default/",
        "GET, /camunda/app/nowhere",
        "GET, /camunda/api/engine/engine/default/task",
        "GET, /camunda/api/admin/auth/user/default",
        "POST, /camunda/api/admin/setup/default/user/create"
    })
    void soIsEveryAnswerOfTheWebApplications(String method, String path) {
        Reply reply = send(method, path);
        assertThat(reply.head()).contains("x-content-type-options: nosniff");
        tellsNothing(reply);
    }

    @ParameterizedTest
    @CsvSource({"GET /%ff HTTP/1.1", "GET /<script> HTTP/1.1", "GET /api/v1/cases/x?a=[ HTTP/1.1", "get / HTTP/9.9"})
    void whatIsNoRequestGetsNoStackTrace(String line) {
        String[] parts = line.split(" ");
        tellsNothing(send(parts[0], parts[1]));
    }

    private Reply send(String method, String path) {
        Caller caller = new Caller("127.0.0.1", port);
        return path.startsWith("/engine-rest")
                ? caller.call(method, path, "{}", "Content-Type: application/json", "Authorization: " + Http.ADMIN)
                : caller.call(method, path, "{}", "Content-Type: application/json");
    }

    private static void tellsNothing(Reply reply) {
        assertThat(reply.head()).doesNotContain("\r\nserver:", "x-powered-by", "x-application-context", "tomcat");
        assertThat(reply.body())
                .doesNotContain(
                        "\tat ",
                        "java.lang.",
                        "org.springframework",
                        "org.camunda.bpm.engine.impl",
                        "Whitelabel",
                        "Apache Tomcat");
    }
}

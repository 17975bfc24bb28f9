package cn.kexie.login;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.ProviderTest;
import cn.kexie.support.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ProviderTest
@DisplayName("公开地址为 https 时只走 https")
class SecureTransportIT {

    private final Visitor visitor = new Visitor();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/api/v1/verify/x",
                "/api/v1/nowhere",
                "/engine-rest/task",
                "/verify/x",
                "/actuator/health",
                "/v3/api-docs",
                "/nowhere",
                "/camunda/api/engine/engine/default/task",
                "/camunda/app/tasklist/default/",
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/nowhere.js"
            })
    void everyAnswerKeepsTheBrowserOnHttps(String path) {
        assertThat(visitor.get(path).header("Strict-Transport-Security")).startsWith("max-age=31536000");
    }

    @Test
    void noCookieLeavesHttps() {
        visitor.follow("/login/password").expect(200);
        Answer page = visitor.get("/camunda/app/welcome/default/");
        Answer start = new Visitor().get("/login/start");
        assertThat(page.status()).isEqualTo(200);
        for (Answer answer : new Answer[] {
            start,
            new Visitor().get("/login/password"),
            new Visitor().get("/camunda/app/tasklist/styles/styles.css"),
            page
        }) {
            assertThat(answer.response().headers().allValues("Set-Cookie"))
                    .allMatch(cookie -> cookie.contains("; Secure") && cookie.contains("SameSite=Lax"))
                    .allMatch(cookie -> cookie.startsWith("XSRF-TOKEN=") || cookie.contains("; HttpOnly"));
        }
        assertThat(start.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("JSESSIONID="));
        assertThat(visitor.cookie("XSRF-TOKEN")).isNotEmpty();
    }
}

package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@IntegrationTest
@DisplayName("没有设置统一身份认证时，它的一切都不存在")
class WithoutProviderIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private Province province;

    @BeforeEach
    void visit() {
        province = new Province(port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /login",
        "GET, /login/start",
        "GET, /login/start/provider",
        "GET, /login/return?code=x&state=y",
        "GET, /login/again",
        "GET, /login/password",
        "GET, /login/bye",
        "GET, /login/oauth2/code/provider",
        "GET, /oauth2/authorization/provider",
        "POST, /logout"
    })
    void noPageOfItExists(String method, String path) {
        province.call(method, path, "").isProblem(404, "UNKNOWN_PATH");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/admin/token-clients",
        "GET, /api/v1/admin/staff-identities",
        "PUT, /api/v1/admin/staff-identities/clerk"
    })
    void noCallOfItExists(String method, String path) {
        assertThat(province.administrator().call(method, path, "{}").status()).isEqualTo(404);
    }

    @Test
    void aTokenIsAWrongKey() {
        for (String token : List.of("eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.AAAA")) {
            province.call("GET", "/api/v1/cases/x", "", "Authorization", "Bearer " + token)
                    .isProblem(401, "BAD_CREDENTIALS");
        }
    }

    @Test
    void theWebApplicationsShowTheirOwnForm() {
        province.visit("/camunda/app/tasklist/default/").expect(200);
        assertThat(new String(province.visit("/camunda/app/kexie/login.js").body()))
                .doesNotContain("location");
    }

    @Test
    void nothingOfItIsMade() {
        Map<String, ?> beans = application.getBeansOfType(Object.class, false, false);
        assertThat(beans.values())
                .extracting(bean -> bean.getClass().getName())
                .noneMatch(name -> name.startsWith("org.springframework.security.oauth2.")
                        || name.startsWith("org.springframework.boot.autoconfigure.security.oauth2."));
        assertThat(beans.values())
                .filteredOn(bean -> bean.getClass().getName().startsWith("cn.kexie.login."))
                .isEmpty();
    }
}

package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.security.MachineTokens;
import cn.kexie.platform.security.ProviderLogin;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;

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

    @ParameterizedTest
    @ValueSource(
            classes = {
                ProviderLogin.class,
                MachineTokens.class,
                ClientRegistrationRepository.class,
                OAuth2AuthorizedClientService.class,
                OAuth2AuthorizedClientRepository.class,
                OpaqueTokenIntrospector.class
            })
    void nothingOfItIsMade(Class<?> part) {
        assertThat(application.getBeanNamesForType(part)).isEmpty();
    }

    @Test
    void itsRoomIsEmpty() {
        assertThat(application.getBeansOfType(Object.class, false, false).values())
                .extracting(bean -> bean.getClass().getName())
                .filteredOn(name -> name.startsWith("cn.kexie.login."))
                .isEmpty();
    }
}

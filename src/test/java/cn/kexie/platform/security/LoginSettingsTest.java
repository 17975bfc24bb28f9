package cn.kexie.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.identity.UserId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LoginSettingsTest {

    private static LoginSettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("kexie.login", LoginSettings.class);
    }

    private static LoginSettings issuer(String issuer) {
        return bound(Map.of(
                "kexie.login.issuer",
                issuer,
                "kexie.login.client-id",
                "kexie",
                "kexie.login.client-secret",
                "secret-1"));
    }

    @Test
    void withoutAnIssuerEverybodyHasAPassword() {
        assertThat(bound(Map.of()).passwordAllowed(new UserId("clerk"))).isTrue();
        assertThat(bound(Map.of("kexie.login.issuer", " ")).passwordAllowed(new UserId("clerk")))
                .isTrue();
    }

    @Test
    void withAnIssuerOnlyTheNamedHave() {
        LoginSettings settings = bound(Map.of(
                "kexie.login.issuer", "https://id.example",
                "kexie.login.client-id", "kexie",
                "kexie.login.client-secret", "secret-1",
                "kexie.login.password-accounts", "admin,modeler"));
        assertThat(settings.passwordAllowed(new UserId("modeler"))).isTrue();
        assertThat(settings.passwordAllowed(new UserId("clerk"))).isFalse();
        assertThat(settings.passwordAllowed(new UserId("Admin"))).isFalse();
        assertThat(settings.passwordAllowed(null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://id.example",
                "https://id.example/realms/a",
                "http://localhost:9000",
                "http://127.0.0.1:9"
            })
    void takesAnIssuerThatCannotBeImitated(String issuer) {
        assertThat(issuer(issuer).issuer()).isEqualTo(issuer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://id.example",
                "id.example",
                "ftp://id.example",
                "https://id.example?x=1",
                "https://id.example#x",
                "http://localhost.evil.example",
                "file:///etc/passwd",
                "https://"
            })
    void refusesAnyOther(String issuer) {
        assertThatThrownBy(() -> issuer(issuer)).rootCause().hasMessageContaining("https");
    }

    @ParameterizedTest
    @CsvSource({
        "client-id, '', client-id",
        "client-secret, '', client-secret",
        "scopes, profile, openid",
        "machine-audience, kexie, machine-audience"
    })
    void saysWhatIsMissing(String name, String value, String word) {
        Map<String, String> properties = new HashMap<>(Map.of(
                "kexie.login.issuer", "https://id.example",
                "kexie.login.client-id", "kexie",
                "kexie.login.client-secret", "secret-1"));
        properties.put("kexie.login." + name, value);
        assertThatThrownBy(() -> bound(properties)).rootCause().hasMessageContaining(word);
    }

    @Test
    void keepsTheSecretToItself() {
        assertThat(issuer("https://id.example").toString()).doesNotContain("secret-1");
    }
}

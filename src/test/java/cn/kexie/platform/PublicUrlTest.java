package cn.kexie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;

class PublicUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://kexie.example.cn", "https://kexie.example.cn/", "https://kexie.example.cn//"})
    void isWrittenWithOneSlashHoweverItIsSet(String setting) {
        PublicUrl url = new PublicUrl(setting);
        assertThat(url.of("/verify")).isEqualTo("https://kexie.example.cn/verify");
        assertThat(new AddressNote(url).text())
                .contains("https://kexie.example.cn/camunda/app/tasklist/default/")
                .doesNotContain("cn//");
    }

    @Test
    void keepsAPathBeforeOurs() {
        PublicUrl url = new PublicUrl("https://kexie.example.cn/office/");
        assertThat(url.of("/verify")).isEqualTo("https://kexie.example.cn/office/verify");
        assertThat(url.origin()).isEqualTo("https://kexie.example.cn");
    }

    @Test
    void knowsASecureAddressInAnySpelling() {
        assertThat(new PublicUrl("HTTPS://Kexie.Example.cn:8443").isSecure()).isTrue();
        assertThat(new PublicUrl("HTTPS://Kexie.Example.cn:8443").origin()).isEqualTo("https://kexie.example.cn:8443");
        assertThat(new PublicUrl("http://localhost:8080").isSecure()).isFalse();
    }

    @Test
    void isReadFromASetting() {
        assertThat(ApplicationConversionService.getSharedInstance().convert("http://localhost:8080/", PublicUrl.class))
                .isEqualTo(new PublicUrl("http://localhost:8080"));
    }
}

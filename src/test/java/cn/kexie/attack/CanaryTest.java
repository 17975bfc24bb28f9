package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves nothing unless it finds what is there. */
@DisplayName("金丝雀的搜寻本身")
class CanaryTest {

    private final Canary canary = new Canary(137);

    @Test
    void theFlockIsUnmistakable() {
        assertThat(Canary.flock(200)).extracting(Canary::name).doesNotHaveDuplicates();
        assertThat(Canary.flock(200))
                .extracting(Canary::mobile)
                .doesNotHaveDuplicates()
                .allMatch(m -> m.matches("1[3-9]\\d{9}"));
        assertThat(Canary.flock(200))
                .extracting(Canary::idNumber)
                .doesNotHaveDuplicates()
                .allMatch(n -> n.matches("\\d{17}[\\dX]"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void isFoundAtEveryAlignment(int offset) {
        for (String value : new String[] {canary.name(), canary.mobile(), canary.email(), canary.idNumber()}) {
            String text = "x".repeat(offset) + value + "y";
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(CanarySearch.hits(text)).isTrue();
            assertThat(CanarySearch.hits(text.getBytes(StandardCharsets.UTF_16LE)))
                    .isTrue();
            assertThat(CanarySearch.hits(text.getBytes(StandardCharsets.UTF_16BE)))
                    .isTrue();
            assertThat(CanarySearch.hits(text.getBytes(Charset.forName("GB18030"))))
                    .isTrue();
            assertThat(CanarySearch.hits(Base64.getEncoder().encode(bytes))).isTrue();
            assertThat(CanarySearch.hits(Base64.getUrlEncoder().encode(bytes))).isTrue();
            assertThat(CanarySearch.hits(java.util.HexFormat.of().formatHex(bytes)))
                    .isTrue();
        }
    }

    @Test
    void isFoundEscapedAndByBirth() {
        assertThat(CanarySearch.hits("{\"name\":\"\\u9f98\\u7228\"}")).isTrue();
        assertThat(CanarySearch.hits("/members/" + java.net.URLEncoder.encode(canary.name(), StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(CanarySearch.hits("\"birthMonth\":\"1961-06\"")).isTrue();
    }

    @Test
    void nothingElseIsTakenForOne() {
        assertThat(CanarySearch.hits("示例甲 13800138000 199****0001 k***@canary.example 1961"))
                .isFalse();
        assertThat(CanarySearch.hits("3f2a1961-07ab-4c55-9d10-1961-0655")).isFalse();
    }
}

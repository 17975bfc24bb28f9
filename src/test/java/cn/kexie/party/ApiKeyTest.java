package cn.kexie.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    private final ApiKey key = ApiKey.random(new SecureRandom());

    @Test
    void hasOneFormForAllValues() {
        assertThat(key.text()).matches("kx_[0-9A-Za-z]{49}");
        assertThat(ApiKey.random(bits((byte) 0)).text()).matches("kx_0{43}[0-9A-Za-z]{6}");
        assertThat(ApiKey.random(bits((byte) -1)).text()).matches("kx_[0-9A-Za-z]{49}");
    }

    @Test
    void isKnownAgain() {
        assertThat(ApiKey.parse(key.text())).map(ApiKey::hash).contains(key.hash());
        assertThat(key.hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void isRefusedWithAnySlip() {
        for (int at = 3; at < key.text().length(); at++) {
            char other = key.text().charAt(at) == 'x' ? 'y' : 'x';
            var slip = new StringBuilder(key.text());
            slip.setCharAt(at, other);
            assertThat(ApiKey.parse(slip.toString())).isEmpty();
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "kx_", "kx_0000000000000000000000000000000000000000000000000", "Bearer"})
    void isNoneOfThese(String text) {
        assertThat(ApiKey.parse(text)).isEmpty();
    }

    @Test
    void doesNotShowItselfInLogs() {
        assertThat(key).hasToString("kx_…");
    }

    private static RandomGenerator bits(byte value) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                return value;
            }
        };
    }
}

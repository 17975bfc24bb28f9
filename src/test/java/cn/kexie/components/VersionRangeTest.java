package cn.kexie.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionRangeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[6.2.0,6.2.19] ; 6.2.19         ; true",
                "[6.2.0,6.2.19] ; 6.2.20         ; false",
                "[6.2.0,6.2.19] ; 6.1.30         ; false",
                "[6.2.0,6.2.9]  ; 6.2.19         ; false",
                "[7.24.0,7.24.14) ; 7.24.0       ; true",
                "[7.24.0,7.24.14) ; 7.24.14      ; false",
                "[3.0.0,3.1.4]  ; 3.1.5.RELEASE  ; false",
                "[8.0,8.0.3]    ; 8.0.3.Final    ; true",
                "[17,17.12)     ; 17.11.0        ; true",
                "[33.0,33.7.2]  ; 33.7.2-jre     ; true",
            })
    void knowsWhichVersionsItHolds(String range, String version, boolean held) {
        assertThat(VersionRange.parse(range).contains(version)).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.2.0", "(,6.2.0]", "[6.2.0,]", "[a,b]"})
    void refusesWhatIsNoRange(String range) {
        assertThatThrownBy(() -> VersionRange.parse(range)).hasMessageContaining(range);
    }
}

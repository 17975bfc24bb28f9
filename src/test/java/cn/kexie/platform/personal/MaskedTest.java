package cn.kexie.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("遮盖")
class MaskedTest {

    @Test
    void leavesJustEnoughToRecogniseOnesOwn() {
        assertThat(Masked.mobile("13800138000")).isEqualTo("138****8000");
        assertThat(Masked.email("zhang@example.com")).isEqualTo("z***@example.com");
        assertThat(Masked.email("z@example.com")).isEqualTo("z***@example.com");
        assertThat(Masked.idNumber("11010519491231002X")).isEqualTo("1****************X");
        assertThat(Masked.birthMonth("1990-05")).isEqualTo("1990");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", " ", "1380013800", "+8613800138000", "张三", "1990-5", "1990", "@", "a b@c", "1101051949123100"
            })
    void showsNothingOfWhatIsNotOfTheShape(String text) {
        assertThat(Masked.mobile(text)).isEmpty();
        assertThat(Masked.email(text)).isEmpty();
        assertThat(Masked.idNumber(text)).isEmpty();
        assertThat(Masked.birthMonth(text)).isEmpty();
    }

    @Test
    void masksAWholeContactAndNoOtherText() {
        assertThat(Masked.contact("13800138000")).isEqualTo("138****8000");
        assertThat(Masked.contact("zhang@example.com")).isEqualTo("z***@example.com");
        assertThat(Masked.contact("工程师")).isEqualTo("工程师");
        assertThat(Masked.contact("20261120001")).as("no mobile").isEqualTo("20261120001");
        assertThat(Masked.contact(null)).isNull();
    }
}

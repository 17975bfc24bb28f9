package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {

    @Test
    void isSixteenCharactersThatCannotBeMistakenAndNeverTheSame() {
        var codes = Stream.generate(VerificationCode::next).limit(1000).collect(Collectors.toSet());
        assertThat(codes).hasSize(1000).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{16}"));
    }

    @Test
    void isFoundHoweverItIsTyped() {
        assertThat(VerificationCode.normalise(" 7k3m-9qxd 2v8h—tbno ")).isEqualTo("7K3M9QXD2V8HTBN0");
        assertThat(VerificationCode.normalise("IlO0")).isEqualTo("1100");
    }

    @Test
    void isPrintedInGroupsOfFour() {
        assertThat(VerificationCode.grouped("7K3M9QXD2V8HTBN5")).isEqualTo("7K3M-9QXD-2V8H-TBN5");
    }
}

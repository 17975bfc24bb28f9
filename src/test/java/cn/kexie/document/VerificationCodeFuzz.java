package cn.kexie.document;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** However a code is typed, it is read as one and the same. */
final class VerificationCodeFuzz {

    static Stream<byte[]> typed() {
        return Fuzzed.seeds("0123-4567-89AB-CDEF", "o1l i—x", "ﬁß", "", "\u0130\u0131", "a\u3000b");
    }

    @MethodSource("typed")
    @FuzzTest
    void code(byte[] bytes) {
        String typed = Fuzzed.text(bytes);
        String code = VerificationCode.normalise(typed);
        same(code, VerificationCode.normalise(code), typed);
        if (typed.chars().allMatch(c -> c < 128)) {
            same(code, VerificationCode.normalise(typed.toLowerCase(Locale.ROOT)), typed);
        }
        holds(code.chars().noneMatch(c -> c == 'O' || c == 'I' || c == 'L' || c == '-' || c == ' '), "letter", code);
        if (code.matches("[0-9A-HJKMNP-TV-Z]+")) {
            same(code, VerificationCode.normalise(VerificationCode.grouped(code)), typed);
        }
    }
}

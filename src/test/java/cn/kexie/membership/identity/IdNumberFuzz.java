package cn.kexie.membership.identity;

import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** GB 11643, beside a second reading of it: ISO 7064 MOD 11-2 over all eighteen, and a day that has been. */
final class IdNumberFuzz {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    static Stream<byte[]> numbers() {
        return Fuzzed.seeds(
                "11010519491231002X",
                "440524188001010014",
                "11010519491231002x",
                "110105194912310021",
                "110105202702290014",
                "１10105194912310021");
    }

    @MethodSource("numbers")
    @FuzzTest
    void number(byte[] bytes) {
        String number = Fuzzed.text(bytes);
        same(isIdNumber(number), IdNumberRule.accepts(number, TODAY), number);
    }

    private static boolean isIdNumber(String number) {
        if (number.length() != 18) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 18; i++) {
            int value = i == 17 && number.charAt(i) == 'X' ? 10 : "0123456789".indexOf(number.charAt(i));
            if (value < 0) {
                return false;
            }
            sum = (sum * 2 + value) % 11;
        }
        return sum == 1 && wasADay(number.substring(6, 14));
    }

    private static boolean wasADay(String text) {
        try {
            return !LocalDate.parse(text, DAY).isAfter(TODAY);
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}

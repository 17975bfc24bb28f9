package cn.kexie.party;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.params.provider.MethodSource;

/** Codes with check characters, beside a second reading of their standards. */
final class CodesFuzz {

    private static final String OUTER = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String INNER = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String BASE_62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    static Stream<byte[]> creditCodes() {
        return Fuzzed.seeds(
                "91440106MA0000015E",
                "91440106MA0000015F",
                "91440106ma0000015E",
                "9144010MA0000015E",
                "９1440106MA0000015E");
    }

    @MethodSource("creditCodes")
    @FuzzTest
    void creditCode(byte[] bytes) {
        String code = Fuzzed.text(bytes);
        same(isCreditCode(code), CreditCode.isValid(code), code);
        same(CreditCode.isValid(code), CreditCode.check(code).isEmpty(), code);
    }

    static Stream<byte[]> keys() {
        return Stream.concat(
                Fuzzed.seeds("kx_", "kx_" + "0".repeat(49), "KX_" + "a".repeat(49)),
                Stream.of(1, 2)
                        .map(seed -> ApiKey.random(new Random(seed)).text().getBytes(StandardCharsets.US_ASCII)));
    }

    /** A key is told by its checksum; one that is none is not looked for in the database. */
    @MethodSource("keys")
    @FuzzTest
    void apiKey(byte[] bytes) {
        String text = Fuzzed.text(bytes);
        same(isKey(text), ApiKey.parse(text).isPresent(), text);
        ApiKey.parse(text).ifPresent(key -> {
            same(text, key.text());
            holds(key.hash().matches("[0-9a-f]{64}"), "hash", key.hash());
            holds(!key.toString().contains(text.substring(3)), "the key in a log", key);
        });
    }

    /** GB 32100-2015: the weighted sum with the check character itself is divisible by 31. */
    private static boolean isCreditCode(String code) {
        if (code.length() != 18 || !code.chars().allMatch(c -> OUTER.indexOf(c) >= 0)) {
            return false;
        }
        int sum = OUTER.indexOf(code.charAt(17));
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += weight * OUTER.indexOf(code.charAt(i));
            weight = weight * 3 % 31;
        }
        boolean region = code.substring(2, 8).chars().allMatch(c -> c >= '0' && c <= '9');
        return region && sum % 31 == 0 && isOrganisationCode(code.substring(8, 17));
    }

    /** GB 11714: with X for ten, the weighted sum is divisible by 11. */
    private static boolean isOrganisationCode(String code) {
        char last = code.charAt(8);
        int sum = last == 'X' ? 10 : last - '0';
        int weight = 2;
        for (int i = 7; i >= 0; i--) {
            sum += weight * INNER.indexOf(code.charAt(i));
            weight = weight * 2 % 11;
        }
        return (last == 'X' || last >= '0' && last <= '9') && sum % 11 == 0;
    }

    private static boolean isKey(String text) {
        if (text.length() != 52
                || !text.startsWith("kx_")
                || !text.substring(3).chars().allMatch(CodesFuzz::isBase62)) {
            return false;
        }
        CRC32 crc = new CRC32();
        crc.update(text.substring(3, 46).getBytes(StandardCharsets.US_ASCII));
        long told =
                text.substring(46).chars().asLongStream().reduce(0, (sum, c) -> sum * 62 + BASE_62.indexOf((int) c));
        return told == crc.getValue();
    }

    private static boolean isBase62(int c) {
        return BASE_62.indexOf(c) >= 0;
    }
}

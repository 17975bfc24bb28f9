package cn.kexie.platform.web.idempotency;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** A key is up to 255 visible characters of ASCII, and no two of (client, path, key) fall together. */
final class IdempotencyKeyFuzz {

    static Stream<byte[]> keys() {
        return Fuzzed.seeds(
                "123e4567-e89b-12d3-a456-426614174000",
                "a b",
                "",
                "k\u0001client\u0001/path",
                "ab\u0001c\u0001d\u0001a\u0001bc\u0001d",
                "k".repeat(256));
    }

    @MethodSource("keys")
    @FuzzTest
    void key(byte[] bytes) {
        String[] parts = Arrays.copyOf(Fuzzed.texts(bytes), 6);
        header(parts[0]);
        IdempotencyKey one = new IdempotencyKey(text(parts[1]), text(parts[2]), parts[0]);
        IdempotencyKey other = new IdempotencyKey(text(parts[4]), text(parts[5]), text(parts[3]));
        same(Objects.equals(one, other), Arrays.equals(one.digest(), other.digest()), one, other);
    }

    private static void header(String value) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/x");
        request.setUserPrincipal(() -> "client");
        request.addHeader("Idempotency-Key", value);
        boolean right =
                !value.isEmpty() && value.length() <= 255 && value.chars().allMatch(c -> c > ' ' && c < 127);
        try {
            same(value, IdempotencyKey.of(request).key());
            holds(right, "accepted", value);
        } catch (Refusal refused) {
            holds(!right, "refused", value);
            same(Reason.MALFORMED, refused.reason());
        }
    }

    private static String text(String part) {
        return part == null ? "" : part;
    }
}

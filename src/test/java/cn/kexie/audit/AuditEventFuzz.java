package cn.kexie.audit;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A record holds codes only, and no two different rows have one and the same hash. */
final class AuditEventFuzz {

    static Stream<byte[]> values() {
        return Fuzzed.seeds(
                "CASE_MOVED\u0001case:EST-2026-000001",
                "穗天科协批〔2026〕12号",
                "张三 13800138000",
                "1:a,\u0001-,",
                "a\u0001b\u0001c\u0001d\u0001a\u0001b\u0001cd\u0001");
    }

    @MethodSource("values")
    @FuzzTest
    void event(byte[] bytes) {
        details(Fuzzed.text(bytes));
        hash(Arrays.copyOf(Fuzzed.texts(bytes), 10));
    }

    private static void details(String text) {
        AuditEvent event = AuditEvent.of("X", text).with("plain", text).with("nested", Map.of("a", text));
        holds(
                event.subject().chars().noneMatch(c -> c <= ' ')
                        && event.subject().length() <= 200,
                "subject",
                event.subject());
        Object kept = event.details().get("plain");
        holds(kept.equals(AuditEvent.OMITTED) || kept.equals(text), "changed", kept);
        holds(kept.equals(AuditEvent.OMITTED) || text.length() <= 160, "too long to be a code", text);
        boolean han = kept.toString()
                .codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
        holds(!han || text.endsWith("号"), "words", text);
        same(Map.of("a", kept), event.details().get("nested"));
    }

    private static void hash(String[] parts) {
        AuditRecord one = record(parts, 0);
        AuditRecord other = record(parts, 5);
        same(one.equals(other), AuditChain.hash("00", one).equals(AuditChain.hash("00", other)), one, other);
    }

    private static AuditRecord record(String[] parts, int from) {
        return new AuditRecord(
                1,
                Instant.EPOCH,
                parts[from],
                parts[from + 1],
                parts[from + 2],
                parts[from + 3],
                "DONE",
                null,
                AuditChain.digest("{}"),
                parts[from + 4],
                null);
    }
}

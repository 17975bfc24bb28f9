package cn.kexie.platform.web.json;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Text to tree, beside Jackson's own reader; pointers lead back to where they were made. */
final class DocumentFuzz {

    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static Stream<byte[]> documents() {
        return Fuzzed.seeds(
                "{\"a\":[1,-2.50,1e3,true,false,null,\"\\u00e9\\n\"],\"b\":{\"c\":12345678901234567890}}",
                "{\"a\":1,\"a\":2}",
                "[".repeat(50) + "]".repeat(50),
                "[".repeat(51) + "]".repeat(51),
                "\"\\ud800\"",
                "0.1 1",
                "\ufeff{}",
                "01");
    }

    /** Whatever is read is what Jackson reads, and whatever Jackson refuses is refused. */
    @MethodSource("documents")
    @FuzzTest
    void tree(byte[] json) throws IOException {
        Faults faults = new Faults();
        try {
            JsonNode read = Document.parse(json, faults);
            same(JACKSON.readTree(decoded(json)), read);
            faults.list().forEach(fault -> same("DUPLICATE_FIELD", fault.code()));
        } catch (Refusal refused) {
            same(Reason.MALFORMED, refused.reason());
            holds(refused.detail().contains("过于庞大") || refusedByJackson(json), "Jackson reads it", refused.detail());
        }
    }

    @MethodSource("names")
    @FuzzTest
    void pointer(byte[] bytes) {
        Pointer at = Pointer.ROOT;
        int depth = 0;
        for (String name : Fuzzed.units(bytes).split("\u0001", -1)) {
            Pointer child = at.child(name);
            holds(at.covers(child) && child.covers(child) && !child.covers(at), "covers", at, child);
            same(Characters.printable(name), last(child), name);
            at = child;
            depth++;
        }
        for (JsonPointer rest = JsonPointer.compile(at.text()); !rest.matches(); rest = rest.tail()) {
            depth--;
        }
        same(0, depth);
    }

    static Stream<byte[]> names() {
        return Stream.of("name", "a/b~c", "~1~0", "", "0", "\ud800x", "a\u0001b\u0001\u0001c")
                .map(name -> name.getBytes(StandardCharsets.UTF_16BE));
    }

    private static String last(Pointer pointer) {
        return JsonPointer.compile(pointer.text()).last().getMatchingProperty();
    }

    private static boolean refusedByJackson(byte[] json) throws IOException {
        try {
            return JACKSON.readTree(decoded(json)).isMissingNode();
        } catch (CharacterCodingException | JsonProcessingException refused) {
            return true;
        }
    }

    private static String decoded(byte[] json) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
    }
}

package cn.kexie.dossier;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.platform.text.CanonicalKey;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** What is typed into the search of the desk: refused, or it finds at least what is written just so. */
final class SearchedWordsFuzz {

    static Stream<byte[]> texts() {
        return Stream.of(
                        "ZJ-440106-2026-00001",
                        "示例 科技\u3000公司",
                        "  ",
                        "ＡＢＣ\u00a0ａｂｃ",
                        "e\u0301 \ud83d\ude00",
                        "\u200b\ufe0f",
                        "%_\\'\"*",
                        "x".repeat(101))
                .map(text -> text.getBytes(StandardCharsets.UTF_16BE));
    }

    @MethodSource("texts")
    @FuzzTest
    void search(byte[] bytes) {
        String text = Fuzzed.units(bytes);
        try {
            SearchedWords words = SearchedWords.of(text);
            holds(text.length() <= 100, "too long", text.length());
            holds(words.keys().stream().noneMatch(String::isBlank), "a word of nothing", words);
            holds(words.occurIn("", text) || words.keys().size() > 1, "does not find itself", text);
            holds(!words.occurIn(""), "found in nothing", text);
        } catch (Refusal refused) {
            same(Reason.MALFORMED, refused.reason());
            holds(text.length() > 100 || CanonicalKey.of(text).isBlank(), "refused", text);
        }
    }
}

package cn.kexie.dossier;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.text.CanonicalKey;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What somebody looks for: every word divided by blanks has to occur, whatever its spelling. */
record SearchedWords(List<String> keys) {

    private static final int LONGEST = 100;

    /** 400 for what holds no word, or too many. */
    static SearchedWords of(String text) {
        String given = Objects.requireNonNullElse(text, "");
        List<String> keys = Stream.of(given.split("[\\s\u3000]+"))
                .map(CanonicalKey::of)
                .filter(word -> !word.isEmpty())
                .toList();
        if (keys.isEmpty() || given.length() > LONGEST) {
            throw Refusal.of(
                    Refusal.Reason.MALFORMED, "BAD_PARAMETER", "请填写要查找的案件编号、单位名称或事项名称，不超过 %d 个字".formatted(LONGEST));
        }
        return new SearchedWords(keys);
    }

    /** Whether each of them stands in one of the texts. */
    boolean occurIn(String... texts) {
        List<String> found = Stream.of(texts).map(CanonicalKey::of).toList();
        return keys.stream().allMatch(word -> found.stream().anyMatch(text -> text.contains(word)));
    }
}

package cn.kexie.document;

import static cn.kexie.privacy.PersonalRecords.REMOVED;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a letter says about people. A person stands in a value of his own, and there alone is he looked for: a name may be a
 * word, so nothing is ever cut out of a text. What the office wrote about whom the letter names is left out as a whole.
 */
final class LetterContent {

    static final String OMITTED = "（此处文字在去标识化件中略去）";

    /** Each holds the name of one person, a list of names, or by role ({@code people}) either. */
    private static final Set<String> NAMES = Set.of("memberName", "completers", "people");

    /** Free words of the office; {@code record} holds what was filled in, by field. */
    private static final Set<String> WORDS = Set.of("reason", "reasons", "record");

    private LetterContent() {}

    /** Whether one of the people the letter names is meant. */
    static boolean names(Map<String, Object> content, Predicate<String> meant) {
        return NAMES.stream().map(content::get).anyMatch(value -> isMeant(value, meant));
    }

    /** The content without these people, who must stand in it, and without what was written about them. */
    static Map<String, Object> without(Map<String, Object> content, Predicate<String> meant) {
        Map<String, Object> without = new LinkedHashMap<>();
        content.forEach((key, value) -> without.put(
                key,
                NAMES.contains(key) ? unnamed(value, meant) : WORDS.contains(key) ? instead(value, OMITTED) : value));
        return without;
    }

    /** The content without anybody and without anything the office wrote in its own words, at any depth. */
    static Map<String, Object> withoutAnybody(Map<?, ?> content) {
        Map<String, Object> without = new LinkedHashMap<>();
        content.forEach((key, value) -> without.put(
                key.toString(),
                NAMES.contains(key.toString()) || WORDS.contains(key.toString())
                        ? instead(value, REMOVED)
                        : withoutAnybody(value)));
        return without;
    }

    private static Object withoutAnybody(Object value) {
        if (value instanceof Map<?, ?> part) {
            return withoutAnybody(part);
        }
        return value instanceof List<?> list
                ? list.stream().map(LetterContent::withoutAnybody).toList()
                : value;
    }

    private static boolean isMeant(Object value, Predicate<String> meant) {
        if (value instanceof Map<?, ?> roles) {
            return roles.values().stream().anyMatch(names -> isMeant(names, meant));
        }
        return value instanceof List<?> list
                ? list.stream().anyMatch(name -> isMeant(name, meant))
                : value instanceof String name && !name.equals(REMOVED) && meant.test(name);
    }

    private static Object unnamed(Object value, Predicate<String> meant) {
        if (value instanceof Map<?, ?> roles) {
            return each(roles, names -> unnamed(names, meant));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(name -> unnamed(name, meant)).toList();
        }
        return isMeant(value, meant) ? REMOVED : value;
    }

    private static Object instead(Object value, String text) {
        if (value instanceof Map<?, ?> parts) {
            return each(parts, part -> instead(part, text));
        }
        return value instanceof List<?> list ? list.stream().map(each -> text).toList() : text;
    }

    private static Map<Object, Object> each(Map<?, ?> parts, UnaryOperator<Object> change) {
        Map<Object, Object> changed = new LinkedHashMap<>();
        parts.forEach((name, part) -> changed.put(name, change.apply(part)));
        return changed;
    }
}

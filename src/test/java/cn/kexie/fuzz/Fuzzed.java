package cn.kexie.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** What targets share: bytes as text, and a property that holds or is a finding. */
public final class Fuzzed {

    private Fuzzed() {}

    public static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Half a surrogate pair included, which UTF-8 cannot say. */
    public static String units(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_16BE);
    }

    /** Several texts out of one input, cut at a character that none of the parsers gives a meaning. */
    public static String[] texts(byte[] bytes) {
        return text(bytes).split("\u0001", -1);
    }

    public static Stream<byte[]> seeds(String... texts) {
        return Arrays.stream(texts).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    public static void holds(boolean property, String what, Object... about) {
        if (!property) {
            throw new AssertionError(what + ": " + Arrays.toString(about));
        }
    }

    public static void same(Object expected, Object found, Object... about) {
        holds(java.util.Objects.equals(expected, found), "expected " + expected + " but found " + found, about);
    }
}

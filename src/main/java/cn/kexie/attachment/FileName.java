package cn.kexie.attachment;

import cn.kexie.platform.text.CanonicalText;
import java.util.Locale;

/** A file name that is safe to store and to send: no path, no control or invisible characters, NFC, at most 200 characters. */
record FileName(String value) {

    private static final int LONGEST = 200;

    /** Dots and the blanks of every script: a name that begins or ends with them hides something. */
    private static final String EDGES = "^[.\\s\\p{Z}]+|[.\\s\\p{Z}]+$";

    static FileName clean(String declared) {
        String name = declared == null ? "" : CanonicalText.of(declared);
        // What goes from between two characters may leave them to be composed.
        name = CanonicalText.of(printable(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)))
                .replaceAll("[<>:\"|?*]", "_")
                .replaceAll(EDGES, "");
        return new FileName(shortened(name.isEmpty() ? "未命名" : name).replaceAll(EDGES, ""));
    }

    /** In lower case and without the dot, empty when there is none. */
    String extension() {
        return value.substring(dot(value)).replace(".", "").toLowerCase(Locale.ROOT);
    }

    /** Characters newer than the JDK stay: people are named with them. */
    private static String printable(String name) {
        return name.codePoints()
                .filter(c -> CanonicalText.keepable(c) && !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        String extension = name.substring(dot(name));
        String kept = extension.length() > 10 ? "" : extension;
        int end = LONGEST - kept.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + kept;
    }

    private static int dot(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name.length() : dot;
    }
}

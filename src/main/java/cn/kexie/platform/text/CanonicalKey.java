package cn.kexie.platform.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The key by which texts are the same: width, case, blanks, characters nobody sees, halves of characters and the many middle dots do not count.
 * Texts are compared by it everywhere and shown as typed.
 */
public final class CanonicalKey {

    private static final String DOTS =
            "\u00b7\u0387\u119e\u1427\u16eb\u2022\u2024\u2027\u2219\u22c5\u2e31\u2e33\u30fb\u318d\ua78f\ufe52.";

    private CanonicalKey() {}

    /** The key of a text; {@code ""} for null and for what holds nothing that counts. */
    public static String of(String text) {
        if (text == null) {
            return "";
        }
        String folded = compatible(compatible(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
        var key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            if (counts(folded, i, c)) {
                key.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return key.toString();
    }

    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    private static String compatible(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** Whether the character is one of the middle dots, some of which Unicode has among the letters. */
    static boolean isDot(int c) {
        return DOTS.indexOf(c) >= 0;
    }

    private static boolean counts(String text, int at, int c) {
        if (isDot(c)) {
            return c == '.' && standsInANumber(text, at);
        }
        return !CanonicalText.isBlank(c) && !Ignorable.is(c) && !Character.isISOControl(c) && !isHalf(c);
    }

    /** Two halves would become a character as soon as nothing stands between them any more. */
    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** Version 1.0 is not version 10. */
    private static boolean standsInANumber(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at - 1))
                && Character.isDigit(text.charAt(at + 1));
    }
}

package cn.kexie.platform.text;

import java.text.Normalizer;
import java.util.Optional;

/**
 * The one form in which a text is kept: composed (NFC), without characters nobody sees, line ends as {@code \n}, radicals
 * as the ideographs they look like, no blanks around it. Every door brings text to this form before anything else looks at it.
 */
public final class CanonicalText {

    /** What is said of a text that cannot be kept, after its name. */
    public static final String REFUSAL = "含有不能保存和打印的字符（控制字符或残缺的字符），请删除后重新提交";

    private static final int VERTICAL_TAB = 0x0B;
    private static final int FORM_FEED = 0x0C;
    private static final int NEXT_LINE = 0x85;

    private CanonicalText() {}

    /** The text in its one form; null stays null. Characters that cannot be kept stay for {@link #keepable} to find. */
    public static String of(String typed) {
        return typed == null ? null : blanksAround(Normalizer.normalize(visible(typed), Normalizer.Form.NFC));
    }

    /**
     * Whether every character can be stored and printed: no control characters besides tab and line ends, no half of a
     * surrogate pair, none that XML 1.0 and Unicode exclude for good.
     *
     * @param text in its one form
     */
    public static boolean keepable(String text) {
        return text.codePoints().allMatch(CanonicalText::keepable);
    }

    /** The text as it may be kept, empty when it holds what cannot be ({@link #REFUSAL} says so). */
    public static Optional<String> received(String typed) {
        return Optional.ofNullable(of(typed)).filter(CanonicalText::keepable);
    }

    /** How many characters people count. */
    public static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    public static boolean keepable(int codePoint) {
        if (Character.isISOControl(codePoint)) {
            return codePoint == '\t' || codePoint == '\n';
        }
        return Character.getType(codePoint) != Character.SURROGATE && !isNoncharacter(codePoint);
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
    }

    private static String visible(String typed) {
        if (typed.chars().allMatch(CanonicalText::isPlain)) {
            return typed;
        }
        var text = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .codePoints()
                .filter(c -> !Ignorable.is(c))
                .map(c -> endsALine(c) ? '\n' : Radicals.ideograph(c))
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /** Neither a control character nor one of those above U+00AC that may have to go: most of Chinese text. */
    private static boolean isPlain(int unit) {
        return unit >= 0x20 && unit < 0x7F || unit >= 0x3400 && unit < 0xA000 || unit == '\n';
    }

    private static boolean endsALine(int c) {
        return c == '\r'
                || c == VERTICAL_TAB
                || c == FORM_FEED
                || c == NEXT_LINE
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    private static String blanksAround(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    static boolean isBlank(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}

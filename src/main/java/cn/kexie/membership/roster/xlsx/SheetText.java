package cn.kexie.membership.roster.xlsx;

import cn.kexie.platform.text.CanonicalText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as people type it into sheets. */
final class SheetText {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SheetText() {}

    /** The text with the characters that Open XML writes as {@code _x000D_}. */
    static String decoded(String written) {
        return ESCAPED.matcher(written)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    /** In the one form of a text; what cannot be kept is found when the row is read. */
    static String clean(String text) {
        return CanonicalText.of(text);
    }
}

package cn.kexie.membership.roster.sheet;

import java.util.regex.Pattern;

/** Text as people type it into sheets. */
final class SheetText {

    private static final Pattern BLANKS_AROUND =
            Pattern.compile("^[\\s\\u00a0\\u3000\\u200b\\ufeff]+|[\\s\\u00a0\\u3000\\u200b\\ufeff]+$");

    private SheetText() {}

    /** Without blanks of any kind around it. */
    static String clean(String text) {
        return BLANKS_AROUND.matcher(text).replaceAll("");
    }
}

package cn.kexie.membership.roster.sheet;

import cn.kexie.platform.text.CanonicalText;

/** Text as people type it into sheets. */
final class SheetText {

    private SheetText() {}

    /** In the one form of a text; what cannot be kept is found when the row is read. */
    static String clean(String text) {
        return CanonicalText.of(text);
    }
}

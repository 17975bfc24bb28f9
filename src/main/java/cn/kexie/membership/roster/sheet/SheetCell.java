package cn.kexie.membership.roster.sheet;

/**
 * A cell as it stands in the sheet.
 *
 * @param text what it shows, without blanks around it; numbers in plain digits
 */
record SheetCell(Kind kind, String text) {

    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        ERROR,
        /** {@code text} is still the index of a shared text. */
        SHARED
    }

    boolean blank() {
        return text.isEmpty();
    }
}

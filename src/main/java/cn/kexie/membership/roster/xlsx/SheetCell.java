package cn.kexie.membership.roster.xlsx;

/**
 * A cell as it stands in the sheet.
 *
 * @param text what it shows, without blanks around it; numbers in plain digits
 */
public record SheetCell(Kind kind, String text) {

    public enum Kind {
        TEXT,
        NUMBER,
        /** A number that the sheet shows as a date. */
        DATE,
        BOOLEAN,
        ERROR,
        /** {@code text} is still the index of a shared text. */
        SHARED
    }

    public boolean numeric() {
        return kind == Kind.NUMBER || kind == Kind.DATE;
    }

    public boolean blank() {
        return text.isEmpty();
    }
}

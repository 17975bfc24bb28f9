package cn.kexie.membership.roster.xlsx;

/** Columns as sheets name them: A is 0. */
public final class CellReference {

    private static final int MOST_LETTERS = 3;

    private CellReference() {}

    /** The column of {@code AB12}; refused when it is none. */
    static int column(String reference) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && isLetter(reference.charAt(letters))) {
            column = column * 26 + reference.charAt(letters++) - 'A' + 1;
        }
        if (letters == 0 || letters > MOST_LETTERS) {
            throw SheetRefusals.damaged();
        }
        return column - 1;
    }

    /** The row of {@code AB12}, 12. */
    static int row(String reference) {
        return number(reference.replaceFirst("^[A-Z]+", ""));
    }

    static int number(String text) {
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw SheetRefusals.damaged();
        }
        return Integer.parseInt(text);
    }

    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}

package cn.kexie.platform.text;

/**
 * What may name a person: letters, ideographs of every plane and marks, with blanks, dots, hyphens, apostrophes and digits
 * after the first letter. Ideographs are told by their range, since the JDK knows only those of its own Unicode version.
 */
public final class PersonNames {

    public static final int SHORTEST = 2;
    public static final int LONGEST = 50;

    /** What is said of a text that names nobody. */
    public static final String ADVICE = "应为人的姓名：2 至 50 个字，以文字开头，只含文字、字母、数字、空格、连字符、撇号和间隔号“·”";

    private static final int SUPPLEMENTARY_IDEOGRAPHS = 0x20000;
    private static final int END_OF_IDEOGRAPHS = 0x3FFFF;
    private static final String JOINTS = " \u00b7\u2022\u30fb.'\u2019-\u2010";

    private PersonNames() {}

    /** @param name in its one form ({@link CanonicalText}) */
    public static boolean isName(String name) {
        return isOfLength(name)
                && begins(name.codePointAt(0))
                && name.codePoints().allMatch(PersonNames::belongs);
    }

    /** Whether the text holds anything a person may be called by. */
    public static boolean holdsALetter(String text) {
        return text.codePoints().anyMatch(PersonNames::begins);
    }

    static boolean isOfLength(String name) {
        int length = CanonicalText.length(name);
        return length >= SHORTEST && length <= LONGEST;
    }

    private static boolean belongs(int c) {
        return isLetter(c)
                || Character.isDigit(c)
                || JOINTS.indexOf(c) >= 0
                || CanonicalKey.isDot(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) && !CanonicalKey.isDot(c) || isIdeograph(c) || c == '\u3007';
    }

    /** Signs of length or repetition are letters to Unicode, but nobody is called by them alone. */
    private static boolean begins(int c) {
        return isLetter(c) && Character.getType(c) != Character.MODIFIER_LETTER;
    }

    /** Planes 2 and 3 hold nothing but ideographs; in plane 0 the newest of 4E00–9FFF and the radicals are named. */
    private static boolean isIdeograph(int c) {
        return c >= SUPPLEMENTARY_IDEOGRAPHS && c <= END_OF_IDEOGRAPHS
                || c >= 0x4E00 && c <= 0x9FFF
                || c >= 0x3400 && c <= 0x4DBF
                || c >= 0x2E80 && c <= 0x2FDF;
    }
}

package cn.kexie.platform.web.json;

/** Characters a text may hold: PostgreSQL stores neither NUL nor half of a surrogate pair. */
final class Characters {

    private static final int LONGEST_QUOTE = 60;

    private Characters() {}

    static boolean storable(String text) {
        return text.codePoints().noneMatch(Characters::unstorable);
    }

    /** The text fit for a message: cut to a sensible length, unprintable characters replaced. */
    static String printable(String text) {
        return text.codePoints()
                .limit(LONGEST_QUOTE)
                .map(c -> unstorable(c) || Character.isISOControl(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean unstorable(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }
}

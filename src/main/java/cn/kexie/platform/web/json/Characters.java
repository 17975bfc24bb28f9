package cn.kexie.platform.web.json;

/** What was sent, as a message may quote it. */
final class Characters {

    private static final int LONGEST_QUOTE = 60;

    private Characters() {}

    /** The text fit for a message: cut to a sensible length, unprintable characters replaced. */
    static String printable(String text) {
        return text.codePoints()
                .limit(LONGEST_QUOTE)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}

package cn.kexie.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * What the dictionary before a stream says of it, as far as it has been read. Readers take a stream for one of packed objects
 * by where they come from, not by its type, so whatever looks like one counts.
 */
final class PdfStreamHead {

    private static final Set<String> OF_OBJECTS = Set.of("ObjStm", "First", "XRef");
    private static final Set<String> DEFLATED = Set.of("FlateDecode", "Fl");
    private static final String PLAIN = "";
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer bytes;
    private final Set<String> filters = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private boolean rearranged;
    private boolean readable = true;
    private int start;
    private int at;

    PdfStreamHead(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads the dictionary that begins here, strings and comments passed over.
     *
     * @return where its stream begins, -1 when there is none
     */
    int read(int from) {
        start = from;
        at = afterComments(from);
        int depth = 0;
        do {
            if (at >= bytes.limit()) {
                return -1;
            }
            depth = token(depth);
        } while (depth > 0);
        at = depth == 0 ? afterComments(at) : at;
        return PdfFile.startsWith(bytes, at, STREAM) ? at + STREAM.length : -1;
    }

    /** How far was read. */
    int steps() {
        return at - start;
    }

    /** @return how many dictionaries are open now, negative when the stream begins without their having been closed */
    private int token(int depth) {
        char next = at(bytes, at);
        if (next == '<' && at(bytes, at + 1) == '<') {
            at += 2;
            return depth + 1;
        }
        if (depth == 0) {
            return 0;
        }
        if (next == '>' && at(bytes, at + 1) == '>') {
            at += 2;
            return depth - 1;
        }
        switch (next) {
            case '(' -> at = afterString(at);
            case '%' -> at = afterComments(at);
            case '/' -> {
                name(PdfFile.name(bytes, at + 1));
                at = end(bytes, at + 1);
            }
            case 's' -> {
                if (PdfFile.startsWith(bytes, at, STREAM)) {
                    return -1;
                }
                at++;
            }
            default -> at++;
        }
        return depth;
    }

    private int afterString(int from) {
        int depth = 0;
        int i = from;
        do {
            char next = at(bytes, i);
            depth += next == '(' ? 1 : next == ')' ? -1 : 0;
            i += next == '\\' ? 2 : 1;
        } while (depth > 0 && i < bytes.limit());
        return i;
    }

    private int afterComments(int from) {
        int i = blanks(bytes, from);
        while (i < bytes.limit() && at(bytes, i) == '%') {
            while (i < bytes.limit() && at(bytes, i) != '\n' && at(bytes, i) != '\r') {
                i++;
            }
            i = blanks(bytes, i);
        }
        return i;
    }

    private void name(String name) {
        names.add(name);
        switch (name) {
            case "Filter" -> filters.add(filter(bytes, value(bytes, at)));
            case "Predictor" -> rearranged |= number(bytes, value(bytes, at)) != 1;
            case "DecodeParms", "DP" -> readable &= isWrittenOut(bytes, value(bytes, at));
            case "FFilter", "FDecodeParms" -> readable = false;
            default -> {
                // Says nothing of how the stream is packed.
            }
        }
    }

    boolean mayHoldObjects() {
        return names.stream().anyMatch(OF_OBJECTS::contains);
    }

    /** Not packed at all, or in the one way that is known; a table of places may be rearranged, since it holds no names. */
    boolean isReadable() {
        boolean table = names.contains("XRef") && !names.contains("First") && !names.contains("ObjStm");
        boolean known = filters.isEmpty() || filters.equals(Set.of(PLAIN)) || filters.size() == 1 && isPacked();
        return readable && known && (table || !rearranged);
    }

    boolean isPacked() {
        return filters.stream().anyMatch(DEFLATED::contains);
    }

    /** The single filter that is named; of several, of one named elsewhere and of unknown ones some other word. */
    private static String filter(ByteBuffer bytes, int at) {
        if (is(bytes, at, '/')) {
            return PdfFile.name(bytes, at + 1);
        }
        if (!is(bytes, at, '[')) {
            return "null".equals(word(bytes, at)) ? PLAIN : "?";
        }
        int first = blanks(bytes, at + 1);
        if (is(bytes, first, ']')) {
            return PLAIN;
        }
        String name = is(bytes, first, '/') ? PdfFile.name(bytes, first + 1) : "?";
        return is(bytes, blanks(bytes, end(bytes, first + 1)), ']') ? name : "?";
    }

    /** Parameters that stand elsewhere could say anything. */
    private static boolean isWrittenOut(ByteBuffer bytes, int at) {
        int start = is(bytes, at, '[') ? blanks(bytes, at + 1) : at;
        return is(bytes, start, '<') || is(bytes, start, ']') || "null".equals(word(bytes, start));
    }

    private static int number(ByteBuffer bytes, int at) {
        String word = word(bytes, at);
        boolean elsewhere = Character.isDigit(at(bytes, blanks(bytes, end(bytes, at))));
        return word.matches("\\d{1,4}") && !elsewhere ? Integer.parseInt(word) : -1;
    }

    /** Where the value of the name at this place begins. */
    private static int value(ByteBuffer bytes, int at) {
        return blanks(bytes, end(bytes, at + 1));
    }

    private static int end(ByteBuffer bytes, int from) {
        int end = from;
        while (end < bytes.limit() && PdfFile.DELIMITERS.indexOf(at(bytes, end)) < 0) {
            end++;
        }
        return end;
    }

    private static int blanks(ByteBuffer bytes, int from) {
        int start = from;
        while (start < bytes.limit() && " \t\r\n\f\0".indexOf(at(bytes, start)) >= 0) {
            start++;
        }
        return start;
    }

    private static String word(ByteBuffer bytes, int from) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i < Math.min(end(bytes, from), from + 8); i++) {
            word.append(at(bytes, i));
        }
        return word.toString();
    }

    private static boolean is(ByteBuffer bytes, int at, char expected) {
        return at(bytes, at) == expected;
    }

    private static char at(ByteBuffer bytes, int at) {
        return at < bytes.limit() ? (char) (bytes.get(at) & 0xFF) : 0;
    }
}

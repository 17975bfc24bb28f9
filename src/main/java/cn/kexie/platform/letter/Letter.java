package cn.kexie.platform.letter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A letter of a release: what kind of paper it is, and its text. There is no other way to one than through the rules that
 * keep code out of it, so whoever holds one may print it.
 */
public final class Letter {

    /** What every paper has by itself, whoever issues it. */
    public static final Set<String> GIVEN = Set.of(
            "caseNo", "kind", "number", "issuer", "subject", "issuedOn", "verificationCode", "verifyPage", "qrCode");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final LetterHead head;
    private final Set<String> placeholders;
    private final Set<String> required;
    private final String text;

    private Letter(String name, LetterHead head, LetterNames names, String text) {
        this.name = name;
        this.head = head;
        this.placeholders = names.placeholders();
        this.required = names.required();
        this.text = text;
    }

    /**
     * @param name path in the release, such as {@code letters/carrier-approval/notice.html}
     * @throws UnreadableLetter with every fault, when the file is none
     */
    public static Letter read(String name, byte[] bytes) {
        String text = decoded(name, bytes);
        LetterReader reader = new LetterReader();
        List<String> faults = reader.read(text);
        if (!faults.isEmpty()) {
            throw new UnreadableLetter(name, faults);
        }
        return new Letter(name, reader.head(), reader.names(), text);
    }

    public String name() {
        return name;
    }

    /** Code of the kind of paper, such as {@code CARRIER_APPROVAL}. */
    public String kind() {
        return head.kind();
    }

    /** What people call the kind, such as 认定通知. */
    public String title() {
        return head.title();
    }

    /** What follows the issuer's mark in the number of the paper; may be empty. */
    public String suffix() {
        return head.suffix();
    }

    /**
     * Everything the text is filled with beside {@link #GIVEN}, by path: {@code application.stationName}; of the rows of a
     * list {@code application.needs.*.title}.
     */
    public Set<String> placeholders() {
        return placeholders;
    }

    /**
     * Those of the paths without which the paper must not be issued: declared as such, or printed whatever else is there.
     */
    public Set<String> required() {
        return required;
    }

    /** As the analyst wrote it, with its includes. */
    public String text() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Letter letter && letter.name.equals(name) && letter.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, text);
    }

    @Override
    public String toString() {
        return "Letter[" + name + "]";
    }

    private static String decoded(String name, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw new UnreadableLetter(name, List.of("不是 UTF-8 编码，请用 UTF-8 保存"));
        }
    }
}

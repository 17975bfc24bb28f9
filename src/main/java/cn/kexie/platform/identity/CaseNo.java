package cn.kexie.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * The number of a case, as its receipt, its papers and the public pages show it; a contest and an entry are cases, too. Any text may be asked for: whether a case has this number is told by the register of cases.
 *
 * <p>A {@link CharSequence}, so that a statement of SQL takes it as the text it is.
 */
public record CaseNo(@JsonValue String value) implements CharSequence, Comparable<CaseNo> {

    public CaseNo {
        Objects.requireNonNull(value);
    }

    /** The {@code CaseNo} of a text; null stays null. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CaseNo of(String value) {
        return value == null ? null : new CaseNo(value);
    }

    /** The case numbers of texts, in their order. */
    public static List<CaseNo> all(Collection<String> values) {
        return values.stream().map(CaseNo::new).toList();
    }

    @Override
    public int length() {
        return value.length();
    }

    @Override
    public char charAt(int index) {
        return value.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return value.subSequence(start, end);
    }

    @Override
    public int compareTo(CaseNo other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

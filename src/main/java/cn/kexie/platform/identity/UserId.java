package cn.kexie.platform.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The account of a member of staff, as it logs in and as records name who acted.
 *
 * <p>A {@link CharSequence}, so that a statement of SQL takes it as the text it is.
 */
public record UserId(@JsonValue String value) implements CharSequence, Comparable<UserId> {

    public UserId {
        Objects.requireNonNull(value);
    }

    /** The {@code UserId} of a text; null stays null. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UserId of(String value) {
        return value == null ? null : new UserId(value);
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
    public int compareTo(UserId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

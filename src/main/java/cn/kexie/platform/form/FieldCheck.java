package cn.kexie.platform.form;

import java.util.Optional;

/** A rule about a text that a form may name by {@code check=}; a bean of the room that knows. */
public interface FieldCheck {

    String name();

    /** What is wrong with a text that is there, in its one form; a required text is not empty. */
    Optional<CheckFault> check(String value);

    /** Whether the value is a code, which has one spelling ({@link cn.kexie.platform.text.CodeText}). */
    default boolean isCode() {
        return false;
    }

    /** Whether the value is of a closed set and tells nothing about a person, so that it may leave the application. */
    default boolean namesNobody() {
        return false;
    }

    /** For whoever reads the schema, in Chinese: what kind of text is asked for. */
    String schemaHint();

    /** The value as people read it. */
    default String shown(String value) {
        return value;
    }
}

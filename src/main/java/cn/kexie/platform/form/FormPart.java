package cn.kexie.platform.form;

import java.util.List;
import java.util.stream.Stream;

/** A part of a form, in the order in which people read it. */
public sealed interface FormPart permits Section, RowList, Field {

    String label();

    /** Where its value stands in an application, {@code *} for the rows of a list; that of the object around a heading. */
    String pointer();

    /** The name under which messages speak of it. */
    default String title() {
        return label();
    }

    /** The name of its value in the object it belongs to; null for a heading. */
    String name();

    /** Whether an application without it is incomplete. */
    boolean isRequired();

    /** Whether a condition of its own can hide it. */
    boolean mayHide();

    /**
     * The fields of the JSON object that these parts fill in; a heading without a path makes no object of its own.
     *
     * @return fields that take input, sections and lists with a path
     */
    static Stream<FormPart> members(List<FormPart> parts) {
        return parts.stream().flatMap(part -> {
            if (part instanceof Section section && section.path() == null) {
                return members(section.parts());
            }
            return part instanceof Field field && field.readOnly() ? Stream.empty() : Stream.of(part);
        });
    }
}

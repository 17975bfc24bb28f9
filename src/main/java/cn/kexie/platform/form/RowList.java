package cn.kexie.platform.form;

import java.util.List;
import java.util.Map;

/**
 * A list with rows of the same fields.
 *
 * @param path the array that holds the rows
 * @param min fewest rows
 * @param max most rows
 * @param distinct keys that together tell one row from another; empty when rows may be repeated
 * @param person as what each row names a person; null when it does not
 * @param fact the name under which the number of rows is a fact; null when it is none
 */
public record RowList(
        String label,
        String path,
        String pointer,
        int min,
        int max,
        List<String> distinct,
        String person,
        String fact,
        boolean mayHide,
        Map<String, String> properties,
        List<FormPart> parts)
        implements FormPart {

    /** Rows of a list for which the form gives no limit. */
    public static final int MOST_ROWS = 200;

    @Override
    public String name() {
        return path;
    }

    @Override
    public boolean isRequired() {
        return min > 0 && !mayHide;
    }
}

package cn.kexie.casefile;

import java.util.List;

/**
 * A part of the application as a reviewer reads it: either rows of label and value, or a table.
 *
 * @param columns headings of a table, null for rows of label and value
 * @param rows {@link Row}s, or for a table a list of cells each
 */
public record DossierSection(String title, List<String> columns, List<?> rows) {

    public static DossierSection of(String title, List<Row> rows) {
        return new DossierSection(title, null, rows);
    }

    public static DossierSection table(String title, List<String> columns, List<List<String>> rows) {
        return new DossierSection(title, columns, rows);
    }

    /** A value with its label, both in Chinese. */
    public record Row(String label, String value) {}
}

package cn.kexie.dossier;

import cn.kexie.platform.personal.Masked;
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

    /** Mobiles and e-mail addresses hidden but for what one recognises them by. */
    DossierSection masked() {
        return new DossierSection(
                title, columns, rows.stream().map(DossierSection::masked).toList());
    }

    private static Object masked(Object line) {
        if (line instanceof Row row) {
            return new Row(row.label(), Masked.contact(row.value()));
        }
        return line instanceof List<?> cells
                ? cells.stream()
                        .map(cell -> cell instanceof String text ? Masked.contact(text) : cell)
                        .toList()
                : line;
    }

    /** A value with its label, both in Chinese. */
    public record Row(String label, String value) {}
}

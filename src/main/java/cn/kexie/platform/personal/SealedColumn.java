package cn.kexie.platform.personal;

/**
 * A text column of schema {@code kexie} that holds nothing but sealed texts. Its name is bound into every sealed text, so
 * that one moved into another column does not open.
 */
public record SealedColumn(String table, String column) {

    String purpose() {
        return table + "." + column;
    }
}

package cn.kexie.membership.roster.sheet;

/** A sheet to download. */
public record Spreadsheet(String fileName, String mediaType, byte[] content) {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv;charset=UTF-8";
}

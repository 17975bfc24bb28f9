package cn.kexie.membership.roster.sheet;

import cn.kexie.platform.TextSheet;

/** A sheet to download. */
public record Spreadsheet(String fileName, String mediaType, byte[] content) {

    static final String XLSX = TextSheet.MEDIA_TYPE;
    static final String CSV = "text/csv;charset=UTF-8";
}

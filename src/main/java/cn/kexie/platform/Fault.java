package cn.kexie.platform;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing wrong with an input.
 *
 * @param pointer JSON pointer of the value that is at fault, {@code ""} for the whole body
 * @param code stable, machine-read, upper snake case
 * @param message what is wrong and what to do about it, in Chinese
 * @param row for an input that came as a sheet: its row as the sheet numbers it, from 1; else null
 * @param column for an input that came as a sheet: the heading of its column; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(String pointer, String code, String message, Integer row, String column) {

    public Fault(String pointer, String code, String message) {
        this(pointer, code, message, null, null);
    }

    /** The same fault, told to a reader who has a sheet before him. */
    public Fault inCell(int newRow, String newColumn) {
        return new Fault(pointer, code, message, newRow, newColumn);
    }
}

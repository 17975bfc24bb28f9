package cn.kexie.platform.personal;

import java.util.List;

/** The sealed columns of one room, declared as a bean so that a new key reaches all of them. */
public record SealedColumns(List<SealedColumn> columns) {

    public static SealedColumns of(SealedColumn... columns) {
        return new SealedColumns(List.of(columns));
    }
}

package cn.kexie.membership.roster.sheet;

import cn.kexie.membership.roster.xlsx.SheetRefusals;
import cn.kexie.membership.roster.xlsx.SheetRow;
import cn.kexie.platform.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column of a sheet is which column of a roster. */
final class Headings {

    private final SheetRow row;
    private final Map<Integer, RosterColumn> columns = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    Headings(SheetRow row) {
        this.row = row;
        Map<RosterColumn, String> seen = new EnumMap<>(RosterColumn.class);
        row.cells()
                .forEach((column, cell) -> RosterColumn.find(cell.text())
                        .ifPresentOrElse(found -> place(column, cell.text(), found, seen), () -> unknown(cell.text())));
        Arrays.stream(RosterColumn.values())
                .filter(column -> column.required() && !seen.containsKey(column))
                .forEach(this::missing);
    }

    /** By the column in the sheet. */
    Map<Integer, RosterColumn> columns() {
        return columns;
    }

    boolean has(RosterColumn column) {
        return columns.containsValue(column);
    }

    /** The heading as it is written in this sheet. */
    String written(RosterColumn column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(entry -> row.cells().get(entry.getKey()).text())
                .findFirst()
                .orElse(column.heading());
    }

    List<Fault> faults() {
        return faults;
    }

    private void place(int at, String text, RosterColumn column, Map<RosterColumn, String> seen) {
        String earlier = seen.putIfAbsent(column, text);
        if (earlier == null) {
            columns.put(at, column);
        } else {
            fault("DUPLICATE_HEADING", text, "表头“%s”重复（与“%s”是同一项），请只保留一列".formatted(text, earlier));
        }
    }

    private void unknown(String text) {
        fault("UNKNOWN_HEADING", text, "名册没有“%s”这一栏，请删除该列；可用的表头见模板".formatted(shortened(text)));
    }

    private void missing(RosterColumn column) {
        fault("MISSING_HEADING", column.heading(), "缺少表头“%s”，请对照模板补上这一列".formatted(column.heading()));
    }

    private void fault(String code, String heading, String message) {
        faults.add(SheetRefusals.fault(code, message).inCell(row.number(), shortened(heading)));
    }

    private static String shortened(String text) {
        return text.length() > 30 ? text.substring(0, 30) + "…" : text;
    }
}

package cn.kexie.membership.roster.sheet;

import cn.kexie.membership.roster.xlsx.CellReference;
import cn.kexie.membership.roster.xlsx.FirstSheet;
import cn.kexie.membership.roster.xlsx.SheetCell;
import cn.kexie.membership.roster.xlsx.SheetCell.Kind;
import cn.kexie.membership.roster.xlsx.SheetContent;
import cn.kexie.membership.roster.xlsx.SheetRefusals;
import cn.kexie.membership.roster.xlsx.SheetRow;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A roster that came as a workbook, turned into what the same roster would be as JSON, with the way back: which cell a
 * pointer means.
 */
public final class RosterWorkbook {

    private static final Pattern ROW = Pattern.compile("/rows/(\\d+)(?:/([^/]+))?.*");

    private final Headings headings;
    private final List<SheetRow> people;
    private final boolean since1904;
    private final List<Fault> faults = new ArrayList<>();

    private RosterWorkbook(Headings headings, List<SheetRow> people, boolean since1904) {
        this.headings = headings;
        this.people = people;
        this.since1904 = since1904;
    }

    /**
     * Reads the first sheet.
     *
     * @param mostRows people a roster may have
     * @throws Refusal when the file is no roster that could be checked row by row
     */
    public static RosterWorkbook read(Path file, int mostRows) throws IOException {
        SheetContent content = FirstSheet.read(file, mostRows);
        if (content.rows().isEmpty()) {
            throw Refusal.invalid(SheetRefusals.FILE, "SHEET_EMPTY", "第一张工作表是空的，请按模板填写表头和人员");
        }
        Headings headings = new Headings(content.rows().get(0));
        List<Fault> faults = new ArrayList<>(content.faults());
        faults.addAll(headings.faults());
        if (!faults.isEmpty()) {
            throw Refusal.invalid(faults);
        }
        return new RosterWorkbook(
                headings, content.rows().subList(1, content.rows().size()), content.since1904());
    }

    /** {@code {"rows":[…]}} */
    public ObjectNode toJson() {
        faults.clear();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = body.putArray("rows");
        for (int i = 0; i < people.size(); i++) {
            rows.add(person(i, people.get(i)));
        }
        return body;
    }

    /** What only the sheet knows to be wrong, after {@link #toJson}; pointers as for JSON. */
    public List<Fault> faults() {
        return faults.stream().map(this::located).toList();
    }

    /** Whether the sheet has a column for the consent of each person. */
    public boolean asksConsent() {
        return headings.has(RosterColumn.PRIVACY_CONSENT);
    }

    /** The number each person's row has in the sheet. */
    public List<Integer> rowNumbers() {
        return people.stream().map(SheetRow::number).toList();
    }

    /** The fault with the row and the heading of the cell its pointer means. */
    public Fault located(Fault fault) {
        Matcher matcher = ROW.matcher(fault.pointer());
        if (!matcher.matches()) {
            return fault;
        }
        int row = people.get(Integer.parseInt(matcher.group(1))).number();
        return fault.inCell(row, matcher.group(2) == null ? null : heading(matcher.group(2)));
    }

    private String heading(String field) {
        return Arrays.stream(RosterColumn.values())
                .filter(column -> column.field().equals(field))
                .map(headings::written)
                .findFirst()
                .orElse(null);
    }

    private ObjectNode person(int index, SheetRow row) {
        ObjectNode person = JsonNodeFactory.instance.objectNode();
        if (!asksConsent()) {
            person.put(RosterColumn.PRIVACY_CONSENT.field(), true);
        }
        row.cells().forEach((at, cell) -> fill(person, index, at, cell));
        return person;
    }

    private void fill(ObjectNode person, int index, int at, SheetCell cell) {
        RosterColumn column = headings.columns().get(at);
        if (column == null) {
            fault(index, "", "CELL_WITHOUT_HEADING", "第 %s 列没有表头却有内容，请删除或者补上表头".formatted(CellReference.letters(at)));
        } else if (cell.kind() == Kind.ERROR) {
            fault(index, "/" + column.field(), "CELL_ERROR", "单元格是错误值 %s，请改正".formatted(cell.text()));
        } else {
            fill(person, index, column, cell);
        }
    }

    private void fill(ObjectNode person, int index, RosterColumn column, SheetCell cell) {
        var value = column.reader().read(cell, since1904);
        Optional<String> mistyped = column.mistyped(cell, value);
        if (column.reader() == CellReader.FLAG && !value.isBoolean()) {
            fault(index, "/" + column.field(), "YES_OR_NO", "“%s”应填写“是”或者“否”".formatted(column.heading()));
        } else if (mistyped.isPresent()) {
            String where = "第 %d 行“%s”".formatted(people.get(index).number(), headings.written(column));
            fault(index, "/" + column.field(), "CELL_IS_NUMBER", where + mistyped.get());
        } else {
            person.set(column.field(), value);
        }
    }

    private void fault(int index, String field, String code, String message) {
        faults.add(new Fault("/rows/" + index + field, code, message));
    }
}

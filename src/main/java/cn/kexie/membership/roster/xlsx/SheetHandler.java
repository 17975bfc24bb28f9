package cn.kexie.membership.roster.xlsx;

import cn.kexie.membership.roster.xlsx.SheetCell.Kind;
import cn.kexie.platform.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of a sheet row by row and stops as soon as there are more than a roster may have. */
final class SheetHandler extends DefaultHandler {

    /** A sheet with this many rows, blank ones included, has whole columns formatted to its end. */
    private static final int MOST_ROWS_TOUCHED = 100_000;

    private static final int MOST_COLUMNS = 16_384;
    private static final int MOST_FAULTS = 500;
    private static final int LONGEST_TEXT = 2_000;

    private final int mostRows;
    private final Styles styles;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final BitSet hiddenColumns = new BitSet();
    private final StringBuilder text = new StringBuilder();
    private SortedMap<Integer, SheetCell> cells = new TreeMap<>();
    private int touched;
    private int row;
    private boolean rowHidden;
    private int column;
    private String type;
    private boolean formula;
    private boolean reading;
    private boolean phonetic;
    private boolean date;

    /** @param mostRows including the row of headings */
    SheetHandler(int mostRows, Styles styles) {
        this.mostRows = mostRows;
        this.styles = styles;
    }

    List<SheetRow> rows() {
        return rows;
    }

    List<Fault> faults() {
        return faults;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "col" -> startColumn(attributes);
            case "row" -> startRow(attributes);
            case "c" -> startCell(attributes);
            case "f" -> formula = true;
            case "rPh" -> phonetic = true;
            case "v", "t" -> reading = !phonetic;
            case "mergeCell" -> merged(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "rPh" -> phonetic = false;
            case "v", "t" -> reading = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        if (reading && text.length() < LONGEST_TEXT) {
            text.append(chars, start, Math.min(length, LONGEST_TEXT - text.length()));
        }
    }

    private void startColumn(Attributes attributes) {
        if (isTrue(attributes.getValue("hidden")) || isZero(attributes.getValue("width"))) {
            int from = CellReference.number(String.valueOf(attributes.getValue("min")));
            int to = CellReference.number(String.valueOf(attributes.getValue("max")));
            hiddenColumns.set(from - 1, Math.max(from, Math.min(to, MOST_COLUMNS)));
        }
    }

    private void startRow(Attributes attributes) {
        String number = attributes.getValue("r");
        int next = number == null ? row + 1 : CellReference.number(number);
        if (next <= row) {
            throw SheetRefusals.damaged();
        }
        if (++touched > MOST_ROWS_TOUCHED) {
            throw SheetRefusals.tooManyRows(mostRows - 1);
        }
        row = next;
        rowHidden = isTrue(attributes.getValue("hidden")) || isZero(attributes.getValue("ht"));
        column = -1;
        cells = new TreeMap<>();
    }

    private void startCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        int next = reference == null ? column + 1 : CellReference.column(reference);
        if (next <= column || reference != null && CellReference.row(reference) != row) {
            throw SheetRefusals.damaged();
        }
        column = next;
        type = attributes.getValue("t");
        date = styles.isDate(Styles.number(attributes.getValue("s")));
        phonetic = false;
        formula = false;
        text.setLength(0);
    }

    private void endCell() {
        if (formula) {
            fault("FORMULA", row, column, "含有公式；请复制后“选择性粘贴—数值”，去掉公式再提交");
            return;
        }
        SheetCell cell = cell(SheetText.clean(isText() ? SheetText.decoded(text.toString()) : text.toString()));
        if (!cell.blank()) {
            cells.put(column, cell);
        }
    }

    private boolean isText() {
        return "inlineStr".equals(type) || "str".equals(type);
    }

    private SheetCell cell(String value) {
        if (type == null || type.equals("n")) {
            return new SheetCell(date ? Kind.DATE : Kind.NUMBER, plain(value));
        }
        return new SheetCell(
                switch (type) {
                    case "s" -> Kind.SHARED;
                    case "b" -> Kind.BOOLEAN;
                    case "e" -> Kind.ERROR;
                    default -> Kind.TEXT;
                },
                value);
    }

    private void endRow() {
        if (cells.isEmpty()) {
            return;
        }
        rows.add(new SheetRow(row, rowHidden, cells));
        if (rows.size() > mostRows) {
            throw SheetRefusals.tooManyRows(mostRows - 1);
        }
        if (rowHidden) {
            fault("HIDDEN_ROW", row, cells.firstKey(), "所在的行被隐藏；请取消隐藏或筛选，核对后再提交");
        }
        if (rows.size() == 1) {
            cells.keySet().stream()
                    .filter(hiddenColumns::get)
                    .forEach(hidden -> fault("HIDDEN_COLUMN", row, hidden, "所在的列被隐藏；请取消隐藏，核对后再提交"));
        }
    }

    private void merged(String range) {
        String first = String.valueOf(range).split(":")[0];
        fault(
                "MERGED_CELLS",
                CellReference.row(first),
                CellReference.column(first),
                "属于合并单元格（%s）；请取消合并，每人一行填写".formatted(range));
    }

    private void fault(String code, int atRow, int atColumn, String what) {
        String cell = CellReference.letters(atColumn) + atRow;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new Fault(
                    SheetRefusals.FILE,
                    code,
                    "单元格 %s %s".formatted(cell, what),
                    atRow,
                    CellReference.letters(atColumn)));
        }
    }

    /** Sheets store numbers as they compute: 13800138000 may stand there as 1.3800138E10. */
    private static String plain(String value) {
        if (value.isEmpty()) {
            return value;
        }
        try {
            BigDecimal number = new BigDecimal(value);
            return Math.abs((long) number.scale()) > 40
                    ? value
                    : number.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            throw SheetRefusals.damaged();
        }
    }

    private static boolean isTrue(String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static boolean isZero(String value) {
        return value != null && value.matches("0+(\\.0+)?");
    }
}

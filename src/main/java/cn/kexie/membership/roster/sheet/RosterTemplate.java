package cn.kexie.membership.roster.sheet;

import cn.kexie.platform.code.CodeList;
import cn.kexie.platform.code.CodeList.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.stereotype.Component;

/** The empty roster: headings with drop-down lists first, what to write where second. */
@Component
public class RosterTemplate {

    private static final String ROSTER = "会员名册";
    private static final String NOTES = "填写说明";
    private static final String[] YES_NO = {"是", "否"};
    private static final int WIDTH = 18 * 256;
    private static final int WIDE = 60 * 256;

    /**
     * @param mostRows people a roster may have
     * @param idNumber whether the association collects ID numbers
     */
    public Spreadsheet empty(int mostRows, boolean idNumber) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet roster = workbook.createSheet(ROSTER);
            XSSFSheet notes = workbook.createSheet(NOTES);
            headings(workbook, roster, columns(idNumber));
            explain(workbook, notes, columns(idNumber), mostRows);
            lists(roster, notes, mostRows);
            workbook.write(out);
            return new Spreadsheet("会员名册模板.xlsx", Spreadsheet.XLSX, out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<RosterColumn> columns(boolean idNumber) {
        return Arrays.stream(RosterColumn.values())
                .filter(column -> idNumber || column != RosterColumn.ID_NUMBER)
                .toList();
    }

    private static void headings(XSSFWorkbook workbook, XSSFSheet roster, List<RosterColumn> columns) {
        CellStyle required = heading(workbook, IndexedColors.LIGHT_YELLOW);
        CellStyle optional = heading(workbook, IndexedColors.GREY_25_PERCENT);
        CellStyle text = workbook.createCellStyle();
        // As text, or the sheet would shorten 083 and turn 1990-05 into a date.
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        XSSFRow row = roster.createRow(0);
        for (RosterColumn column : columns) {
            roster.setDefaultColumnStyle(column.ordinal(), text);
            roster.setColumnWidth(column.ordinal(), WIDTH);
            var cell = row.createCell(column.ordinal());
            cell.setCellValue(column.heading());
            cell.setCellStyle(column.required() ? required : optional);
        }
        roster.createFreezePane(0, 1);
    }

    private static CellStyle heading(XSSFWorkbook workbook, IndexedColors colour) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(bold);
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(org.apache.poi.ss.usermodel.FillPatternType.SOLID_FOREGROUND);
        style.setWrapText(true);
        return style;
    }

    private static void explain(XSSFWorkbook workbook, XSSFSheet notes, List<RosterColumn> columns, int mostRows) {
        List<List<String>> lines = new ArrayList<>(List.of(
                List.of("一人一行，最多 %,d 行；黄色表头为必填。请勿合并单元格、使用公式、宏或者外部链接，请勿隐藏行列。".formatted(mostRows)),
                List.of("有下拉列表的栏目可以选名称，也可以填代码。可选栏目整列不需要时可以删除。"),
                List.of(),
                List.of("栏目", "是否必填", "怎样填写")));
        for (RosterColumn column : columns) {
            lines.add(List.of(column.heading(), column.required() ? "必填" : "选填", note(column)));
        }
        for (int i = 0; i < lines.size(); i++) {
            XSSFRow row = notes.createRow(i);
            for (int j = 0; j < lines.get(i).size(); j++) {
                row.createCell(j).setCellValue(lines.get(i).get(j));
            }
        }
        notes.setColumnWidth(0, WIDTH + WIDTH / 3);
        notes.setColumnWidth(2, WIDE);
    }

    private static String note(RosterColumn column) {
        String source = column.codes() == null ? "" : "从下拉列表选择，或者填写代码（右侧对照表）。";
        return source + column.note();
    }

    /** The lists stand to the right of the explanations: most are too long to stand in the drop-down itself. */
    private static void lists(XSSFSheet roster, XSSFSheet notes, int mostRows) {
        DataValidationHelper validations = roster.getDataValidationHelper();
        int at = 4;
        for (RosterColumn column : RosterColumn.values()) {
            if (column.codes() != null) {
                String range = list(notes, at, column.codes());
                choose(roster, column, validations.createFormulaListConstraint(range), mostRows);
                at += 3;
            } else if (column.reader() == CellReader.FLAG) {
                choose(roster, column, validations.createExplicitListConstraint(YES_NO), mostRows);
            }
        }
    }

    private static String list(XSSFSheet notes, int at, CodeList codes) {
        cell(notes, 3, at, codes.text());
        cell(notes, 3, at + 1, "代码");
        int row = 4;
        for (Code code : codes.codes()) {
            cell(notes, row, at, code.label());
            cell(notes, row++, at + 1, code.code());
        }
        notes.setColumnWidth(at, WIDTH);
        String letter = CellReference.convertNumToColString(at);
        return "'%s'!$%s$5:$%s$%d".formatted(NOTES, letter, letter, row);
    }

    private static void cell(XSSFSheet sheet, int row, int column, String text) {
        XSSFRow line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        line.createCell(column).setCellValue(text);
    }

    /** Codes may be typed as well, so what is not in the list is warned of, not refused. */
    private static void choose(
            XSSFSheet roster, RosterColumn column, DataValidationConstraint constraint, int mostRows) {
        DataValidation validation = roster.getDataValidationHelper()
                .createValidation(
                        constraint, new CellRangeAddressList(1, mostRows, column.ordinal(), column.ordinal()));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.createErrorBox("请核对", "请从下拉列表选择，或者填写“%s”中的代码".formatted(NOTES));
        validation.setShowErrorBox(true);
        roster.addValidationData(validation);
    }
}

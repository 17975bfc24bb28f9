package cn.kexie.membership.roster.xlsx;

import cn.kexie.membership.roster.xlsx.SheetCell.Kind;
import cn.kexie.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipFile;

/** Streams the first sheet of a workbook; neither the sheet nor the texts it shares are ever held whole. */
public final class FirstSheet {

    private FirstSheet() {}

    /**
     * @param mostRows without the row of headings
     * @throws Refusal when the file is no honest xlsx, or has more rows than that
     */
    public static SheetContent read(Path file, int mostRows) throws IOException {
        XlsxContainer.check(file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return read(new WorkbookParts(zip), mostRows);
        } catch (IOException e) {
            // The file lies on our own disk: what cannot be read is truncated, badly packed or wrongly encoded.
            throw SheetRefusals.damaged();
        } catch (IllegalArgumentException e) {
            // A name in the container is in no encoding we know.
            throw SheetRefusals.damaged();
        }
    }

    private static SheetContent read(WorkbookParts parts, int mostRows) throws IOException {
        WorkbookHandler workbook = new WorkbookHandler();
        SecureXml.read(parts.workbook(), workbook);
        if (workbook.firstSheet() == null) {
            throw SheetRefusals.damaged();
        }
        if (workbook.firstSheetHidden()) {
            throw Refusal.invalid(SheetRefusals.FILE, "HIDDEN_SHEET", "第一张工作表被隐藏；请取消隐藏，核对后再提交");
        }
        SheetHandler sheet = new SheetHandler(mostRows + 1, styles(parts));
        SecureXml.read(parts.sheet(workbook.firstSheet()), sheet);
        return new SheetContent(withTexts(sheet.rows(), parts), sheet.faults(), workbook.since1904());
    }

    private static Styles styles(WorkbookParts parts) throws IOException {
        Styles styles = new Styles();
        Optional<InputStream> xml = parts.styles();
        if (xml.isPresent()) {
            SecureXml.read(xml.get(), styles);
        }
        return styles;
    }

    /** The texts come second, and only those in use: a sheet with too many rows is refused before. */
    private static List<SheetRow> withTexts(List<SheetRow> rows, WorkbookParts parts) throws IOException {
        Map<Integer, String> texts = new HashMap<>();
        rows.forEach(row -> row.cells().values().stream()
                .filter(cell -> cell.kind() == Kind.SHARED)
                .forEach(cell -> texts.put(index(cell), null)));
        if (!texts.isEmpty()) {
            SecureXml.read(parts.sharedTexts(), new SharedTexts(texts));
        }
        rows.forEach(row -> row.cells().replaceAll((column, cell) -> resolved(cell, texts)));
        rows.forEach(row -> row.cells().values().removeIf(SheetCell::blank));
        return rows.stream().filter(row -> !row.cells().isEmpty()).toList();
    }

    private static SheetCell resolved(SheetCell cell, Map<Integer, String> texts) {
        if (cell.kind() != Kind.SHARED) {
            return cell;
        }
        String text = texts.get(index(cell));
        if (text == null) {
            throw SheetRefusals.damaged();
        }
        return new SheetCell(Kind.TEXT, text);
    }

    private static int index(SheetCell cell) {
        if (!cell.text().matches("\\d{1,8}")) {
            throw SheetRefusals.damaged();
        }
        return Integer.parseInt(cell.text());
    }
}

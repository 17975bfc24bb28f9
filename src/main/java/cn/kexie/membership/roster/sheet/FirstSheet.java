package cn.kexie.membership.roster.sheet;

import cn.kexie.membership.roster.sheet.SheetCell.Kind;
import cn.kexie.platform.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** Streams the first sheet of a workbook; neither the sheet nor the texts it shares are ever held whole. */
final class FirstSheet {

    /** 5,000 rows with every column filled generously. */
    private static final long LARGEST_PART = 64L << 20;

    static {
        // A sheet of similar rows shrinks to less than the hundredth POI allows; we count what we read instead.
        ZipSecureFile.setMinInflateRatio(0);
    }

    private FirstSheet() {}

    /**
     * @param mostRows without the row of headings
     * @throws Refusal when the file is no honest xlsx, or has more rows than that
     */
    static SheetContent read(Path file, int mostRows) throws IOException {
        XlsxContainer.check(file);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return read(new XSSFReader(workbook), mostRows);
        } catch (OpenXML4JException | IOException e) {
            // The file lies on our own disk: what cannot be read is truncated, badly packed or wrongly encoded.
            throw SheetRefusals.damaged();
        } catch (Refusal refused) {
            throw refused;
        } catch (RuntimeException e) {
            // POI fails in many ways, null pointers among them, on files that are not what they claim to be.
            throw SheetRefusals.damaged();
        }
    }

    private static SheetContent read(XSSFReader reader, int mostRows) throws IOException, OpenXML4JException {
        WorkbookHandler workbook = new WorkbookHandler();
        SecureXml.read(bounded(reader.getWorkbookData()), workbook);
        if (workbook.firstSheet() == null) {
            throw SheetRefusals.damaged();
        }
        if (workbook.firstSheetHidden()) {
            throw Refusal.invalid(SheetRefusals.FILE, "HIDDEN_SHEET", "第一张工作表被隐藏；请取消隐藏，核对后再提交");
        }
        SheetHandler sheet = new SheetHandler(mostRows + 1);
        SecureXml.read(bounded(reader.getSheet(workbook.firstSheet())), sheet);
        return new SheetContent(withTexts(sheet.rows(), reader), sheet.faults(), workbook.since1904());
    }

    /** The texts come second, and only those in use: a sheet with too many rows is refused before. */
    private static List<SheetRow> withTexts(List<SheetRow> rows, XSSFReader reader)
            throws IOException, OpenXML4JException {
        Map<Integer, String> texts = new HashMap<>();
        rows.forEach(row -> row.cells().values().stream()
                .filter(cell -> cell.kind() == Kind.SHARED)
                .forEach(cell -> texts.put(index(cell), null)));
        if (!texts.isEmpty()) {
            SecureXml.read(bounded(sharedTexts(reader)), new SharedTexts(texts));
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

    private static InputStream sharedTexts(XSSFReader reader) throws IOException, OpenXML4JException {
        InputStream texts = reader.getSharedStringsData();
        if (texts == null) {
            throw SheetRefusals.damaged();
        }
        return texts;
    }

    private static InputStream bounded(InputStream content) {
        return new BoundedStream(content, LARGEST_PART);
    }
}

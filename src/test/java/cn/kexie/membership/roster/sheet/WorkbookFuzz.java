package cn.kexie.membership.roster.sheet;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.membership.MemberCodes;
import cn.kexie.membership.roster.xlsx.SheetCell;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.platform.text.CanonicalText;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** An uploaded roster as a whole, and what people type into its cells. */
final class WorkbookFuzz {

    private static final int MOST_ROWS = 20;
    private static final byte[] HONEST = Workbooks.roster(2);
    private static final Path FILE = temporary();

    static Stream<byte[]> containers() {
        return Stream.of(
                HONEST,
                Workbooks.changed(sheet -> sheet.createRow(5).createCell(0).setCellValue(1)),
                "PK\3\4".getBytes(StandardCharsets.ISO_8859_1),
                new byte[0]);
    }

    @MethodSource("containers")
    @FuzzTest
    void container(byte[] file) throws IOException {
        read(file);
    }

    static Stream<byte[]> cells() {
        return Fuzzed.seeds(
                "1990-05", "1990年5月", "199005", "32994", "1990.1", "是", "男", "83", "1990/5/1 0:00:00", "\u300019９0-5");
    }

    /** A month that is read is a month; everything else stays as it is, for the rules of a single application. */
    @MethodSource("cells")
    @FuzzTest
    void cell(byte[] bytes) {
        String text = CanonicalText.of(Fuzzed.text(bytes));
        same(text, CanonicalText.of(text));
        for (SheetCell.Kind kind : List.of(SheetCell.Kind.TEXT, SheetCell.Kind.NUMBER, SheetCell.Kind.DATE)) {
            SheetCell cell = new SheetCell(kind, text);
            String month = CellReader.MONTH.read(cell, bytes.length % 2 == 0).textValue();
            holds(month.equals(text) || month.matches("[0-9]{4}-[0-9]{2}"), "month", text, month);
            String code = CellReader.code(MemberCodes.PROFESSIONAL_TITLE)
                    .read(cell, false)
                    .textValue();
            holds(code.equals(text) || MemberCodes.PROFESSIONAL_TITLE.find(code).isPresent(), "code", text, code);
            var flag = CellReader.FLAG.read(cell, false);
            holds(flag.isBoolean() || flag.textValue().equals(text), "flag", text);
        }
    }

    private static boolean read(byte[] content) throws IOException {
        Files.write(FILE, content);
        try {
            RosterWorkbook workbook = RosterWorkbook.read(FILE, MOST_ROWS);
            ObjectNode json = workbook.toJson();
            same(workbook.rowNumbers().size(), json.get("rows").size());
            holds(json.get("rows").size() <= MOST_ROWS, "rows", json.get("rows").size());
            same(workbook.rowNumbers().stream().sorted().distinct().toList(), workbook.rowNumbers());
            workbook.faults().forEach(fault -> holds(fault.row() != null, "a fault without a row", fault));
            return true;
        } catch (Refusal refused) {
            check(refused);
            return false;
        }
    }

    private static void check(Refusal refused) {
        boolean declared = refused.reason() == Reason.INVALID || refused.reason() == Reason.UNSUPPORTED_TYPE;
        holds(declared && !refused.detail().isBlank(), "refused as", refused.reason(), refused.detail());
    }

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("fuzzed", ".xlsx");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

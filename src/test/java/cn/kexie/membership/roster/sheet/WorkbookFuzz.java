package cn.kexie.membership.roster.sheet;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.membership.MemberCodes;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.helpers.DefaultHandler;

/** An uploaded roster: the container as a whole, and each of its parts inside an otherwise honest workbook. */
final class WorkbookFuzz {

    private static final int MOST_ROWS = 20;
    private static final byte[] HONEST = Workbooks.roster(2);
    private static final Map<String, byte[]> PARTS = Workbooks.partsOf(HONEST);
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

    static Stream<byte[]> sheets() {
        return Stream.concat(
                Stream.of(
                                Workbooks.changed(sheet -> {}),
                                Workbooks.changed(
                                        sheet -> sheet.getRow(1).getCell(2).setCellFormula("1+1")),
                                Workbooks.changed(
                                        sheet -> sheet.getRow(1).getCell(2).setCellValue(32_994)),
                                Workbooks.changed(sheet -> sheet.setColumnHidden(3, true)))
                        .map(Workbooks::partsOf)
                        .map(parts -> parts.get("xl/worksheets/sheet1.xml")),
                Fuzzed.seeds(
                        "<worksheet><sheetData><row><c t=\"inlineStr\"><is><t>姓名</t></is></c></row></sheetData></worksheet>",
                        "<w><row r=\"2\"><c r=\"B2\" t=\"b\"><v>1</v></c><c r=\"D2\"><v>1.38E10</v></c></row>"
                                + "<mergeCell ref=\"A1:B2\"/></w>"));
    }

    @MethodSource("sheets")
    @FuzzTest
    void sheet(byte[] xml) throws IOException {
        SheetHandler sheet = new SheetHandler(MOST_ROWS, new Styles());
        if (read(xml, sheet)) {
            List<Integer> numbers = sheet.rows().stream().map(SheetRow::number).toList();
            same(numbers.stream().sorted().distinct().toList(), numbers);
            holds(numbers.size() <= MOST_ROWS && sheet.faults().size() <= 500, "bounds", numbers.size());
            sheet.rows()
                    .forEach(row -> row.cells().values().forEach(cell -> {
                        holds(!cell.blank() && cell.text().length() <= 2_000, "cell", row);
                        same(SheetText.clean(cell.text()), cell.text());
                    }));
        }
    }

    static Stream<byte[]> workbooks() {
        return Stream.concat(
                Stream.of(PARTS.get("xl/workbook.xml")),
                Fuzzed.seeds(
                        "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                                + "<workbookPr date1904=\"1\"/><sheets><sheet r:id=\"rId3\" state=\"hidden\"/></sheets></workbook>"));
    }

    @MethodSource("workbooks")
    @FuzzTest
    void workbook(byte[] xml) throws IOException {
        WorkbookHandler workbook = new WorkbookHandler();
        if (read(xml, workbook) && workbook.firstSheet() == null) {
            holds(!workbook.firstSheetHidden() || Fuzzed.text(xml).contains("sheet"), "hidden, but none");
        }
    }

    static Stream<byte[]> relationships() {
        return Stream.concat(
                Stream.of(PARTS.get("xl/_rels/workbook.xml.rels"), PARTS.get("_rels/.rels")),
                Fuzzed.seeds(
                        "<Relationships><Relationship TargetMode=\"External\" Target=\"mailto:a@example.cn\"/>"
                                + "<Relationship TargetMode=\"external\" Target=\"http://example.cn\"/></Relationships>",
                        "<R><R Target=\"http://x\" TargetMode=\"External\"/></R>"));
    }

    /** A workbook that leads outside is never read. */
    @MethodSource("relationships")
    @FuzzTest
    void relationship(byte[] xml) throws IOException {
        try {
            boolean outside = Relationships.leadOutside(new ByteArrayInputStream(xml));
            boolean link = Fuzzed.text(xml)
                    .matches("(?s)<R>(<R( Target=\"[a-z:/]*\"| TargetMode=\"External\")*/>)*"
                            + "<R Target=\"http:[a-z/]*\" TargetMode=\"External\"/>.*");
            holds(outside || !link, "leads outside", Fuzzed.text(xml));
        } catch (Refusal refused) {
            check(refused);
        }
    }

    static Stream<byte[]> sharedTexts() {
        return Fuzzed.seeds(
                "<sst><si><t>姓名</t></si><si><r><t>甲</t></r><r><t> 乙</t></r><rPh><t>x</t></rPh></si></sst>",
                "<sst><si/><si><t>\u3000a\u00a0</t></si></sst>",
                "<!DOCTYPE a [<!ENTITY b \"c\">]><sst><si><t>&b;</t></si></sst>");
    }

    @MethodSource("sharedTexts")
    @FuzzTest
    void sharedText(byte[] xml) throws IOException {
        Map<Integer, String> wanted = new HashMap<>(Map.of(0, "", 1, "", 3, ""));
        try {
            SecureXml.read(new ByteArrayInputStream(xml), new SharedTexts(wanted));
            same(3, wanted.size());
            wanted.values().forEach(text -> {
                holds(text.length() <= 2_000, "too long", text.length());
                same(SheetText.clean(text), text);
            });
        } catch (Refusal refused) {
            check(refused);
        }
    }

    static Stream<byte[]> cells() {
        return Fuzzed.seeds(
                "1990-05", "1990年5月", "199005", "32994", "1990.1", "是", "男", "83", "1990/5/1 0:00:00", "\u300019９0-5");
    }

    /** A month that is read is a month; everything else stays as it is, for the rules of a single application. */
    @MethodSource("cells")
    @FuzzTest
    void cell(byte[] bytes) {
        String text = SheetText.clean(Fuzzed.text(bytes));
        same(text, SheetText.clean(text));
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

    private static boolean read(byte[] xml, DefaultHandler handler) throws IOException {
        try {
            SecureXml.read(new ByteArrayInputStream(xml), handler);
            return true;
        } catch (Refusal refused) {
            check(refused);
            return false;
        }
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

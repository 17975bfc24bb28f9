package cn.kexie.membership.roster.xlsx;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.fuzz.Fuzzed;
import cn.kexie.membership.roster.sheet.Workbooks;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.helpers.DefaultHandler;

/** Each part of an uploaded workbook, inside an otherwise honest one. */
final class WorkbookPartsFuzz {

    private static final int MOST_ROWS = 20;
    private static final Map<String, byte[]> PARTS = Workbooks.partsOf(Workbooks.roster(2));

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
                        "<worksheet><sheetData><row><c"
                                + " t=\"inlineStr\"><is><t>姓名</t></is></c></row></sheetData></worksheet>",
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
                Fuzzed.seeds("<workbook"
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr"
                        + " date1904=\"1\"/><sheets><sheet r:id=\"rId3\" state=\"hidden\"/></sheets></workbook>"));
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
                        "<Relationships><Relationship TargetMode=\"External\""
                                + " Target=\"mailto:a@example.cn\"/><Relationship TargetMode=\"external\""
                                + " Target=\"http://example.cn\"/></Relationships>",
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

    private static boolean read(byte[] xml, DefaultHandler handler) throws IOException {
        try {
            SecureXml.read(new ByteArrayInputStream(xml), handler);
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
}

package cn.kexie.membership.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("读取会员名册工作簿")
class RosterWorkbookTest {

    @TempDir
    private Path directory;

    @Test
    void readsLabelsAsCodes() throws IOException {
        JsonNode person = first(Workbooks.roster(1));

        assertThat(person.get("name").asText()).isEqualTo("测试员0");
        assertThat(person.get("sex").asText()).isEqualTo("1");
        assertThat(person.get("birthMonth").asText()).isEqualTo("1990-05");
        assertThat(person.get("department").asText()).isEqualTo("研发一部");
        assertThat(person.get("postCategory").asText()).isEqualTo("RD");
        assertThat(person.get("professionalTitle").asText()).isEqualTo("083");
        assertThat(person.get("education").asText()).isEqualTo("20");
        assertThat(person.get("mobile").asText()).isEqualTo("13800000000");
        assertThat(person.get("acceptCharter").isBoolean()).isTrue();
        assertThat(person.get("privacyConsent").asBoolean()).isTrue();
        assertThat(person.has("skillLevel")).isFalse();
    }

    @Test
    void readsNumbersAsPeopleMeanThem() throws IOException {
        JsonNode person = first(Workbooks.changed(sheet -> {
            cell(sheet, 1).setCellValue(1);
            cell(sheet, 5).setCellValue(83);
            cell(sheet, 7).setCellValue(20);
            cell(sheet, 8).setCellValue(13800138000d);
            cell(sheet, 9).setCellValue(true);
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat((short) 14);
            cell(sheet, 2).setCellValue(LocalDate.of(1985, 11, 3));
            cell(sheet, 2).setCellStyle(date);
        }));

        assertThat(person.get("sex").asText()).isEqualTo("1");
        assertThat(person.get("professionalTitle").asText()).isEqualTo("083");
        assertThat(person.get("education").asText()).isEqualTo("20");
        assertThat(person.get("mobile").asText()).isEqualTo("13800138000");
        assertThat(person.get("acceptCharter").asBoolean()).isTrue();
        assertThat(person.get("birthMonth").asText()).isEqualTo("1985-11");
    }

    @ParameterizedTest
    @CsvSource({
        "1990-05, 1990-05",
        "1990年5月, 1990-05",
        "1990.5, 1990-05",
        "1990/05, 1990-05",
        "199005, 1990-05",
        "1990-05-20, 1990-05",
        "1990年05月20日, 1990-05",
        "1990-05-20T00:00:00, 1990-05",
        "19900520, 1990-05",
        "九零年, 九零年",
        "1990-13, 1990-13",
        "1990-02-28, 1990-02",
        "1992年2月29日, 1992-02",
        "1990-02-29, 1990-02-29",
        "1990年4月31日, 1990年4月31日",
        "1990/2/31, 1990/2/31",
        "19900431, 19900431",
        "19900400, 19900400"
    })
    void readsMonthsAsTheyAreWritten(String written, String read) throws IOException {
        assertThat(first(Workbooks.changed(sheet -> cell(sheet, 2).setCellValue(written)))
                        .get("birthMonth")
                        .asText())
                .isEqualTo(read);
    }

    @Test
    void refusesAnAmbiguousMonth() throws IOException {
        RosterWorkbook roster = read(Workbooks.changed(sheet -> cell(sheet, 2).setCellValue(1990.1)));

        assertThat(roster.toJson().at("/rows/0").has("birthMonth")).isFalse();
        assertThat(roster.faults()).extracting(Fault::pointer).containsExactly("/rows/0/birthMonth");
    }

    @Test
    void takesANumberForADateOnlyWhereTheSheetShowsOne() throws IOException {
        RosterWorkbook roster = read(Workbooks.changed(sheet -> cell(sheet, 2).setCellValue(9912)));

        assertThat(roster.toJson().at("/rows/0").has("birthMonth")).isFalse();
        assertThat(roster.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("CELL_IS_NUMBER");
            assertThat(fault.pointer()).isEqualTo("/rows/0/birthMonth");
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.message()).contains("第 2 行", "出生年月", "9912", "文本");
        });
    }

    @Test
    void readsADateInACustomFormatAndSince1904() throws IOException {
        byte[] workbook = Workbooks.changed(sheet -> {
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy\"年\"m\"月\""));
            cell(sheet, 2).setCellValue(32_994);
            cell(sheet, 2).setCellStyle(date);
        });
        assertThat(first(workbook).get("birthMonth").asText()).isEqualTo("1990-05");
        String since1904 = Workbooks.part(workbook, "xl/workbook.xml")
                .replaceFirst(" date1904=\"[^\"]*\"", "")
                .replaceFirst("<workbookPr", "<workbookPr date1904=\"1\"");
        byte[] shifted =
                Workbooks.withParts(workbook, Map.of("xl/workbook.xml", since1904.getBytes(StandardCharsets.UTF_8)));
        assertThat(first(shifted).get("birthMonth").asText()).isEqualTo("1994-05");
    }

    @Test
    void refusesAnIdNumberThatTheSheetHasRounded() throws IOException {
        RosterWorkbook roster = read(Workbooks.changed(sheet -> {
            sheet.getRow(0).createCell(11).setCellValue("身份证件号码");
            cell(sheet, 11).setCellValue(4.40106199005201e17);
        }));

        assertThat(roster.toJson().at("/rows/0").has("idNumber")).isFalse();
        assertThat(roster.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("CELL_IS_NUMBER");
            assertThat(fault.column()).isEqualTo("身份证件号码");
            assertThat(fault.message()).contains("第 2 行", "文本", "重新输入");
        });
    }

    @Test
    void decodesTheCharactersOpenXmlEscapes() throws IOException {
        byte[] shared = Workbooks.changed(sheet -> cell(sheet, 3).setCellValue("研发_x0041_部"));
        String texts = Workbooks.part(shared, "xl/sharedStrings.xml")
                .replace("_x005F_", "_")
                .replace("_x005f_", "_");
        assertThat(texts).contains("研发_x0041_部");
        byte[] escaped =
                Workbooks.withParts(shared, Map.of("xl/sharedStrings.xml", texts.getBytes(StandardCharsets.UTF_8)));
        assertThat(first(escaped).get("department").asText()).isEqualTo("研发A部");
    }

    @Test
    void leavesOutHowAnInlineTextIsPronounced() throws IOException {
        assertThat(first(inline("<is><t>测试员</t><rPh sb=\"0\" eb=\"1\"><t>ceshi</t></rPh><phoneticPr"
                                + " fontId=\"1\"/></is>"))
                        .get("name")
                        .asText())
                .isEqualTo("测试员");
        assertThat(first(inline("<is><r><t>测试</t></r><rPh><t>x</t></rPh><r><t>_x0041_</t></r></is>"))
                        .get("name")
                        .asText())
                .isEqualTo("测试A");
    }

    @Test
    void needsNoPropertiesOfTheDocument() throws IOException {
        byte[] broken = Workbooks.withParts(
                Workbooks.roster(1),
                Map.of(
                        "docProps/core.xml",
                        "<broken".getBytes(StandardCharsets.UTF_8),
                        "docProps/app.xml",
                        new byte[0]));
        assertThat(first(broken).get("name").asText()).isEqualTo("测试员0");
        Map<String, byte[]> parts = Workbooks.partsOf(Workbooks.roster(1));
        parts.keySet().removeIf(name -> name.startsWith("docProps/"));
        assertThat(first(zip(parts)).get("name").asText()).isEqualTo("测试员0");
    }

    @Test
    void readsStrictOpenXml() throws IOException {
        Map<String, byte[]> parts = Workbooks.partsOf(Workbooks.roster(1));
        parts.replaceAll((name, content) -> new String(content, StandardCharsets.UTF_8)
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(first(zip(parts)).get("name").asText()).isEqualTo("测试员0");
    }

    private static byte[] inline(String text) {
        byte[] workbook = Workbooks.changed(sheet -> {});
        String sheet = Workbooks.part(workbook, "xl/worksheets/sheet1.xml")
                .replaceFirst("<c r=\"A2\"[^>]*>.*?</c>", "<c r=\"A2\" t=\"inlineStr\">" + text + "</c>");
        return Workbooks.withParts(
                workbook, Map.of("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void skipsBlankRowsAndKeepsTheNumbersOfTheSheet() throws IOException {
        RosterWorkbook roster = read(Workbooks.changed(sheet -> {
            sheet.createRow(4).createCell(0).setCellValue("　 ");
            sheet.createRow(6).createCell(0).setCellValue("只有姓名");
        }));

        assertThat(roster.toJson().get("rows")).hasSize(2);
        assertThat(roster.rowNumbers()).containsExactly(2, 7);
    }

    @Test
    void findsTheCellAPointerMeans() throws IOException {
        RosterWorkbook roster = read(Workbooks.roster(3));

        Fault located = roster.located(new Fault("/rows/2/birthMonth", "X", "x"));

        assertThat(located.row()).isEqualTo(4);
        assertThat(located.column()).isEqualTo("出生年月");
        assertThat(located.pointer()).isEqualTo("/rows/2/birthMonth");
    }

    @Test
    void tellsWhatIsNeitherYesNorNo() throws IOException {
        RosterWorkbook roster = read(Workbooks.changed(sheet -> cell(sheet, 9).setCellValue("也许")));
        roster.toJson();

        assertThat(roster.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("YES_OR_NO");
            assertThat(fault.row()).isEqualTo(2);
            assertThat(fault.column()).isEqualTo("入会意愿（认可章程）");
        });
    }

    @Test
    void takesARosterWithoutColumnForConsentAsTheEnterprisesWord() throws IOException {
        List<String> headings = Workbooks.HEADINGS.subList(0, 10);
        RosterWorkbook roster =
                read(Workbooks.sheet(headings, List.of(Workbooks.person(1).subList(0, 10))));

        assertThat(roster.asksConsent()).isFalse();
        assertThat(roster.toJson().at("/rows/0/privacyConsent").asBoolean()).isTrue();
    }

    @Test
    void acceptsItsOwnTemplateFilledIn() throws IOException {
        byte[] template = new RosterTemplate().empty(5_000, true).content();

        assertThat(read(template).toJson().get("rows")).isEmpty();
    }

    @Test
    void refusesHeadingsThatAreMissingDoubledOrUnknown() {
        List<String> headings = new ArrayList<>(Workbooks.HEADINGS);
        headings.set(7, "姓名");
        headings.set(6, "身份证号");

        assertThat(faultsOf(Workbooks.sheet(headings, List.of(Workbooks.person(1)))))
                .extracting(Fault::code)
                .containsExactlyInAnyOrder("DUPLICATE_HEADING", "UNKNOWN_HEADING", "MISSING_HEADING");
    }

    @Test
    void refusesFormulas() {
        assertThat(faultsOf(Workbooks.changed(sheet -> cell(sheet, 0).setCellFormula("\"张\"&\"三\""))))
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo("FORMULA");
                    assertThat(fault.row()).isEqualTo(2);
                    assertThat(fault.message()).contains("A2");
                });
    }

    @Test
    void refusesMergedCells() {
        assertThat(faultsOf(Workbooks.changed(sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3)))))
                .extracting(Fault::code)
                .containsExactly("MERGED_CELLS");
    }

    @Test
    void refusesHiddenRowsAndColumns() {
        assertThat(faultsOf(Workbooks.changed(sheet -> {
                    sheet.getRow(1).setZeroHeight(true);
                    sheet.setColumnHidden(3, true);
                })))
                .extracting(Fault::code)
                .containsExactlyInAnyOrder("HIDDEN_ROW", "HIDDEN_COLUMN");
    }

    @Test
    void refusesAHiddenFirstSheet() {
        assertThat(codesOf(Workbooks.changed(sheet -> {
                    sheet.getWorkbook().createSheet("可见");
                    sheet.getWorkbook().setActiveSheet(1);
                    sheet.getWorkbook().setSheetHidden(0, true);
                })))
                .containsExactly("HIDDEN_SHEET");
    }

    @Test
    void refusesMacros() {
        byte[] macros = Workbooks.withParts(Workbooks.roster(1), Map.of("xl/vbaProject.bin", new byte[] {1}));

        assertThat(codesOf(macros)).containsExactly("MACROS");
    }

    @Test
    void refusesExternalLinksAndConnections() {
        byte[] link = Workbooks.withParts(
                Workbooks.roster(1), Map.of("xl/externalLinks/externalLink1.xml", "<externalLink/>".getBytes()));
        byte[] connection =
                Workbooks.withParts(Workbooks.roster(1), Map.of("xl/connections.xml", "<connections/>".getBytes()));

        assertThat(codesOf(link)).containsExactly("EXTERNAL_LINKS");
        assertThat(codesOf(connection)).containsExactly("EXTERNAL_LINKS");
    }

    @Test
    void refusesHyperlinksToTheWebButNotMailAddresses() throws IOException {
        assertThat(codesOf(linkedTo("https://example.org/"))).containsExactly("EXTERNAL_LINKS");
        assertThat(read(linkedTo("mailto:a@example.org")).rowNumbers()).containsExactly(2);
    }

    @Test
    void refusesEmbeddedObjects() {
        byte[] embedded =
                Workbooks.withParts(Workbooks.roster(1), Map.of("xl/embeddings/oleObject1.bin", new byte[] {1}));

        assertThat(codesOf(embedded)).containsExactly("EMBEDDED_OBJECTS");
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertThat(refusal("姓名,性别".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("NOT_XLSX");
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})
                        .code())
                .isEqualTo("NOT_XLSX");
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 9, 9, 9}).code()).isEqualTo("XLSX_DAMAGED");
        assertThat(refusal(new byte[0]).faults().get(0).code()).isEqualTo("FILE_EMPTY");
        assertThat(refusal(zip(Map.of("a.txt", "a".getBytes()))).code()).isEqualTo("NOT_XLSX");
    }

    @Test
    void refusesDocumentTypesInsideTheWorkbook() {
        byte[] honest = Workbooks.roster(1);
        String sheet = Workbooks.part(honest, "xl/worksheets/sheet1.xml")
                .replaceFirst(
                        "<worksheet", "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet");
        byte[] entity = Workbooks.withParts(honest, Map.of("xl/worksheets/sheet1.xml", sheet.getBytes()));

        assertThat(refusal(entity).code()).isEqualTo("XLSX_DAMAGED");
    }

    @Test
    void refusesMoreThanTheMostRowsWithoutReadingThemAll() {
        byte[] many = Workbooks.roster(5_001);
        byte[] tooMany = Workbooks.sheet(
                Workbooks.HEADINGS,
                IntStream.range(0, 100_000).mapToObj(Workbooks::person).toList());

        assertThat(codesOf(many)).containsExactly("TOO_MANY_ROWS");
        assertThat(codesOf(tooMany)).containsExactly("TOO_MANY_ROWS");
    }

    @Test
    void acceptsTheMostRows() throws IOException {
        assertThat(read(Workbooks.roster(5_000)).rowNumbers()).hasSize(5_000);
    }

    @Test
    void refusesWhatExpandsToGigabytes() {
        assertThat(codesOf(Workbooks.expandingTo(1L << 30))).containsExactly("FILE_EXPANDS");
        assertThat(codesOf(Workbooks.expandingTo(100L << 20))).containsExactly("FILE_EXPANDS");
    }

    @Test
    void refusesContentOutsideTheColumns() throws IOException {
        RosterWorkbook roster = read(Workbooks.changed(sheet -> cell(sheet, 20).setCellValue("多余")));
        roster.toJson();

        assertThat(roster.faults()).extracting(Fault::code).containsExactly("CELL_WITHOUT_HEADING");
        assertThat(roster.faults().get(0).message()).contains("第 U 列");
    }

    @Test
    void answersEveryDamagedFileWithARefusal() {
        byte[] honest = Workbooks.roster(20);
        Random random = new Random(20_261_120);

        for (int i = 0; i < 400; i++) {
            byte[] damaged = i % 4 == 0 ? Arrays.copyOf(honest, random.nextInt(honest.length)) : honest.clone();
            for (int j = 0; j < 3 && damaged.length > 0; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThatCode(() -> readOrRefuse(damaged)).doesNotThrowAnyException();
        }
    }

    private void readOrRefuse(byte[] workbook) throws IOException {
        try {
            read(workbook).toJson();
        } catch (Refusal refused) {
            assertThat(refused.detail()).isNotBlank();
        }
    }

    @Test
    void refusesAnEmptySheet() {
        assertThatThrownBy(() -> read(Workbooks.sheet(List.of(), List.of()))).isInstanceOf(Refusal.class);
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        return Workbooks.withParts(new byte[0], parts);
    }

    private static byte[] linkedTo(String address) {
        return Workbooks.changed(sheet -> {
            var link = sheet.getWorkbook()
                    .getCreationHelper()
                    .createHyperlink(
                            address.startsWith("mailto")
                                    ? org.apache.poi.common.usermodel.HyperlinkType.EMAIL
                                    : org.apache.poi.common.usermodel.HyperlinkType.URL);
            link.setAddress(address);
            cell(sheet, 3).setHyperlink(link);
        });
    }

    private static org.apache.poi.xssf.usermodel.XSSFCell cell(XSSFSheet sheet, int column) {
        var row = sheet.getRow(1);
        return row.getCell(column) == null ? row.createCell(column) : row.getCell(column);
    }

    private JsonNode first(byte[] workbook) throws IOException {
        return read(workbook).toJson().at("/rows/0");
    }

    private RosterWorkbook read(byte[] workbook) throws IOException {
        return RosterWorkbook.read(Workbooks.file(directory, workbook), 5_000);
    }

    private Refusal refusal(byte[] workbook) {
        return catchThrowableOfType(Refusal.class, () -> read(workbook));
    }

    private List<Fault> faultsOf(byte[] workbook) {
        return refusal(workbook).faults();
    }

    private List<String> codesOf(byte[] workbook) {
        return faultsOf(workbook).stream().map(Fault::code).toList();
    }
}

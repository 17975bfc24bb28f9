package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.contest.award.RankedContest;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.membership.roster.sheet.Workbooks;
import cn.kexie.platform.Csv;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.text.CanonicalText;
import cn.kexie.registry.NewEntry;
import cn.kexie.registry.Registers;
import cn.kexie.registry.SampleGrants;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people wrote goes into lists that others open with a spreadsheet program; there it must remain what it is. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("攻击：导出文件中的公式")
class ExportAttackIT {

    private static final String STARTS = "=+-@|%＝＋－＠\t\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private PersonalData personal;

    @Autowired
    private Associations associations;

    @Autowired
    private Registers registers;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    private Province province;
    private AssociationOfOne association;
    private List<List<String>> csv;
    private byte[] xlsx;

    /** A roster in which everybody works in a department of a dangerous name. */
    @BeforeAll
    void membersWhoAreFormulas() throws IOException {
        province = new Province(port);
        association = new AssociationOfOne(province, associations);
        List<String> payloads = payloads().toList();
        List<ObjectNode> rows = new ArrayList<>();
        for (int i = 0; i < payloads.size(); i++) {
            ObjectNode row = AssociationOfOne.form(
                    Json.put("/name", "测试员" + i),
                    Json.put("/mobile", "139%08d".formatted(i)),
                    Json.put("/department", payloads.get(i)),
                    Json.put("/position", payloads.get(i)),
                    Json.drop("/materials"));
            rows.add(row);
        }
        String caseNo = association
                .enterprise()
                .post(association.path("member-rosters"), Map.of("rows", rows))
                .expect(201)
                .text("caseNo");
        association.secretary().complete(caseNo, "userTask_decideClearRows", Map.of("decision", "APPROVE"));
        csv = lines(new String(export("members.csv").body(), StandardCharsets.UTF_8));
        xlsx = export("members.xlsx").body();
    }

    static Stream<String> payloads() {
        return Stream.of(
                "=1+1",
                "+1+1",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "=HYPERLINK(\"http://127.0.0.1:1/\"&A1,\"打开\")",
                "=WEBSERVICE(\"http://127.0.0.1:1/\")",
                "=DDE(\"cmd\";\"/C calc\";\"\")",
                "|cmd /C calc",
                "%0A=1+1",
                "＝1+1",
                "＋1+1",
                "－1+1",
                "＠SUM(1)",
                "   =1+1",
                "\u00a0=1+1",
                "\u200b=1+1",
                "\ufeff=1+1",
                "\u3000=1+1",
                "\u202d=1+1",
                "\"=1+1\"",
                "研发\",=1+1,\"",
                "研发,=1+1",
                "研发;=1+1",
                "']]><f>1+1</f>",
                "<f>1+1</f>",
                "_x003D_1+1",
                "研发&#61;1+1");
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void isATextInCsv(String payload) {
        List<String> line = csv.stream()
                .filter(cells -> cells.stream().anyMatch(cell -> cell.contains(CanonicalText.of(payload))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found as written: " + payload));
        assertThat(line).hasSameSizeAs(csv.get(0)).allMatch(ExportAttackIT::harmless);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void isATextInXlsx(String payload) throws IOException {
        String seen = new XSSFRichTextString(CanonicalText.of(payload)).getString();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Cell> found = new ArrayList<>();
            workbook.getSheetAt(0).forEach(row -> row.forEach(found::add));
            assertThat(found)
                    .allMatch(cell -> cell.getCellType() == CellType.STRING && !cell.isPartOfArrayFormulaGroup());
            assertThat(found)
                    .filteredOn(cell -> cell.getStringCellValue().equals(seen))
                    .isNotEmpty()
                    .allMatch(cell -> cell.getCellStyle().getQuotePrefixed());
        }
    }

    @Test
    void theSheetHoldsNothingButTexts() {
        assertThat(Workbooks.partsOf(xlsx).keySet())
                .noneMatch(part -> part.matches("(?i).*(vba|external|connection|embedding|activex).*"));
        assertThat(Workbooks.part(xlsx, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<f ", "<hyperlink");
    }

    /** Line breaks within a cell would start a line of their own in a program that reads by lines. */
    @ParameterizedTest
    @ValueSource(strings = {"研发\r\n=1+1", "研发\n=1+1", "研发\t=1+1", "\t=1+1", "\r=1+1", "研发\u2028=1+1", "\u0000=1+1"})
    void noBreakStartsALine(String payload) {
        String text = new String(Csv.of(Stream.of(List.of("部门"), List.of(payload))), StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(2).allMatch(line -> line.endsWith("\""));
        assertThat(lines(text)).allSatisfy(line -> assertThat(line).allMatch(ExportAttackIT::harmless));
        ObjectNode form = AssociationOfOne.form(
                Json.put("/department", payload),
                Json.put("/mobile", "137%08d".formatted(payload.hashCode() & 0xFFFFF)));
        assertThat(association.apply(form).status()).isIn(201, 409, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/C calc'!A0", "@SUM(1)", "作品\",=1+1,\"", "-1+1"})
    void theTitleOfAWorkIsATextInTheResults(String title) {
        Enterprise entrant = province.enterprise();
        RankedContest contest = RankedContest.of(database, personal, json, 3, entrant.creditCode());
        database.sql("update kexie.contest_entry set title = ? || entry_no where contest_no = ?")
                .params(title, contest.contestNo())
                .update();
        Answer answer = province.administrator()
                .get("/api/v1/contests/%s/results.csv".formatted(contest.contestNo()))
                .expect(200);
        assertThat(lines(new String(answer.body(), StandardCharsets.UTF_8)))
                .allSatisfy(line -> assertThat(line).hasSize(5).allMatch(ExportAttackIT::harmless));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void whatAUnitIsCalledIsATextInARegister(String payload) throws IOException {
        String register = granted("示例名录", CanonicalText.of(payload));
        String path = "/api/v1/registers/" + register + "/entries.";
        String text = new String(province.visit(path + "csv").expect(200).body(), StandardCharsets.UTF_8);
        assertThat(lines(text)).allSatisfy(line -> assertThat(line).hasSize(11).allMatch(ExportAttackIT::harmless));
        byte[] sheet = province.visit(path + "xlsx").expect(200).body();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            workbook.getSheetAt(0)
                    .forEach(row -> assertThat(row)
                            .allMatch(cell -> cell.getCellType() == CellType.STRING
                                    && cell.getCellStyle().getQuotePrefixed()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Injected: 1", "a\"; filename=\"b.exe", "../../a", "a\u202efdp", "<script>"})
    void theNameOfARegisterIsOneValueInAHeader(String name) {
        Answer answer = province.visit("/api/v1/registers/" + granted(name, "示例企业") + "/entries.csv")
                .expect(200);
        assertThat(answer.header("X-Injected")).isEmpty();
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment;")
                .doesNotContain("/", "\n");
    }

    /** Key of a register of this name in which a unit of that name holds something. */
    private String granted(String registerName, String holderName) {
        NewEntry entry = SampleGrants.station(
                "sample-" + UUID.randomUUID(),
                SampleGrants.TIANHE,
                SampleGrants.holder(holderName),
                province.today(),
                true);
        registers.enter(new NewEntry(
                entry.register(),
                registerName,
                entry.prefix(),
                entry.authority(),
                entry.holder(),
                entry.title(),
                entry.caseNo(),
                entry.validFrom(),
                null,
                entry.facts(),
                true));
        return entry.register();
    }

    /** The name of an association and the title of a contest stand in names of files. */
    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Injected: 1", "a\"; filename=\"b.exe", "../../a", "a;b", "a\u202efdp", "<script>"})
    void aNameInAHeaderIsOneValue(String name) {
        RankedContest contest = RankedContest.of(
                database, personal, json, 3, province.enterprise().creditCode());
        database.sql("""
                        update kexie.contest set title = :title,
                            plan = jsonb_set(plan, '{title}', to_jsonb(:title::text)) where contest_no = :no
                        """)
                .param("title", name + contest.contestNo())
                .param("no", contest.contestNo())
                .update();
        Answer answer = province.administrator()
                .get("/api/v1/contests/%s/results.csv".formatted(contest.contestNo()))
                .expect(200);
        assertThat(answer.header("X-Injected")).isEmpty();
        assertThat(answer.response().headers().allValues("Content-Disposition"))
                .singleElement()
                .asString()
                .matches("attachment; filename=\"[^\"/\\\\\r\n]*\"; filename\\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"members.csv", "members.xlsx", "members", "members.csv?asOf=1900-01-01", "members.csv;x=.csv"})
    void nobodyElseExportsIt(String export) {
        Enterprise stranger = province.enterprise();
        int status = stranger.get(association.path(export)).status();
        assertThat(status).isIn(400, 403, 404);
        assertThat(province.visit(association.path(export)).status()).isIn(400, 401);
    }

    @Test
    void theTemplateIsEmptyAndPlain() {
        byte[] template = association
                .enterprise()
                .get(association.path("member-rosters/template"))
                .expect(200)
                .body();
        assertThat(Workbooks.part(template, "xl/worksheets/sheet1.xml")).doesNotContain("<f>", "<hyperlink", "测试员");
        assertThat(Workbooks.partsOf(template).keySet())
                .noneMatch(part -> part.matches("(?i).*(vba|external|connection|embedding|activex).*"));
    }

    /** Who is a member is told, how to reach them is not. */
    @Test
    void noExportTellsHowToReachAnybody() throws IOException {
        assertThat(csv.toString()).contains("139****0000").doesNotContain("13900000000", "sample@example.com");
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(StreamSupport.stream(workbook.getSheetAt(0).spliterator(), false)
                            .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                            .map(Cell::getStringCellValue))
                    .doesNotContain("13900000000", "sample@example.com", "1990-05");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"members.csv", "members.xlsx", "member-rosters/template"})
    void anExportIsSavedAndNotShown(String export) {
        Answer answer = export(export);
        assertThat(answer.header("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    private Answer export(String path) {
        return association.enterprise().get(association.path(path)).expect(200);
    }

    private static boolean harmless(String cell) {
        String seen = cell.replaceAll("^[\\p{Z}\\p{C}&&[^\t\r\n]]+", "");
        return seen.isEmpty() || STARTS.indexOf(seen.charAt(0)) < 0;
    }

    /** As a spreadsheet program reads it. */
    private static List<List<String>> lines(String csv) {
        String text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (quoted && text.startsWith("\"\"", i)) {
                cell.append('"');
                i++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == ',' || next == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (next == '\n') {
                    lines.add(line);
                    line = new ArrayList<>();
                }
            } else if (quoted || next != '\r') {
                cell.append(next);
            }
        }
        return lines;
    }
}

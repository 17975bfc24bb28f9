package cn.kexie.attack;

import static cn.kexie.attack.HostileFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.kexie.association.Associations;
import cn.kexie.attachment.SampleFiles;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.membership.roster.sheet.Workbooks;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A roster is read, not run: whatever a workbook could do beyond holding texts is refused, and nothing is stored. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("攻击：名册工作簿")
class RosterSheetAttackIT {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    private AssociationOfOne association;

    @BeforeAll
    void anAssociation() {
        association = new AssociationOfOne(new Province(port), associations);
    }

    static Stream<Arguments> workbooks() {
        byte[] honest = Workbooks.roster(1);
        String sheet = Workbooks.part(honest, SHEET);
        return Stream.of(
                arguments(
                        "a formula",
                        Workbooks.changed(it -> it.getRow(1).getCell(0).setCellFormula("1+1"))),
                arguments(
                        "a formula that asks the network",
                        Workbooks.changed(
                                it -> it.getRow(1).getCell(0).setCellFormula("HYPERLINK(\"http://127.0.0.1:1/\")"))),
                arguments(
                        "merged cells", Workbooks.changed(it -> it.addMergedRegion(new CellRangeAddress(0, 1, 0, 0)))),
                arguments("a hidden row", Workbooks.changed(it -> it.getRow(1).setZeroHeight(true))),
                arguments("a hidden column", Workbooks.changed(it -> it.setColumnHidden(3, true))),
                arguments(
                        "a doubled heading",
                        Workbooks.changed(it -> it.getRow(0).getCell(1).setCellValue("姓名"))),
                arguments("macros", with("xl/vbaProject.bin", "x")),
                arguments("an object", with("xl/embeddings/oleObject1.bin", "x")),
                arguments("a control", with("xl/activeX/activeX1.bin", "x")),
                arguments("another program", with("xl/externalLinks/externalLink1.xml", "<ddeLink/>")),
                arguments("a connection", with("xl/connections.xml", "<connections/>")),
                arguments("a query", with("xl/queryTables/queryTable1.xml", "<q/>")),
                arguments(
                        "a relationship outside",
                        Workbooks.withParts(
                                honest,
                                Map.of(
                                        "xl/worksheets/_rels/sheet1.xml.rels",
                                        HostileFiles.relationship("oleObject", "file:///etc/passwd")))),
                arguments("a sheet that reads files", with(SHEET, declared(sheet, "SYSTEM \"file:///etc/passwd\""))),
                arguments(
                        "a sheet that asks the network",
                        with(SHEET, declared(sheet, "SYSTEM \"http://127.0.0.1:1/\""))),
                arguments(
                        "texts that multiply",
                        Workbooks.withParts(
                                Workbooks.changed(it -> {}),
                                Map.of(
                                        "xl/sharedStrings.xml",
                                        text(declared("<sst><si><t>&x;</t></si></sst>", "\"ha\""))))),
                arguments("a sheet that expands", Workbooks.expandingTo(1L << 30)),
                arguments("a row a million below", with(SHEET, sheet.replace("r=\"2\"", "r=\"1048576\""))),
                arguments("a column beyond the last", with(SHEET, sheet.replace("r=\"A2\"", "r=\"ZZZZ2\""))),
                arguments("a row that is no number", with(SHEET, sheet.replace("r=\"2\"", "r=\"-1\""))),
                arguments("a text that is not there", with(SHEET, sheet.replaceFirst("t=\"inlineStr\"", "t=\"s\""))),
                arguments("a document", SampleFiles.docx()),
                arguments("a PDF", SampleFiles.pdf()),
                arguments("a page", text("<html><table><tr><td>姓名</td></tr></table>")),
                arguments("csv with a formula", text("姓名,性别\r\n=cmd|'/c calc'!A0,男")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("workbooks")
    void isRefusedAndNothingOfItIsStored(String idea, byte[] workbook) {
        long start = System.nanoTime();
        Answer answer = new Multipart(port, association.enterprise())
                .sendAs(
                        association.path("member-rosters"),
                        "multipart/form-data; boundary=b",
                        Multipart.file("filename=\"名册.xlsx\"", workbook),
                        text(Multipart.END));
        assertThat(answer.status()).as(answer::toString).isIn(413, 415, 422);
        answer.isProblem(answer.status(), answer.text("code"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(association
                        .enterprise()
                        .get("/api/v1/cases")
                        .json()
                        .path("totalElements")
                        .asInt())
                .isZero();
    }

    private static byte[] with(String part, String content) {
        return Workbooks.withParts(Workbooks.roster(1), Map.of(part, text(content)));
    }

    private static String declared(String xml, String entity) {
        int root = xml.startsWith("<?xml") ? xml.indexOf("?>") + 2 : 0;
        String document = "<!DOCTYPE r [<!ENTITY x " + entity + ">]>" + xml.substring(root);
        return xml.substring(0, root) + document.replace("测试员1", "&x;");
    }
}

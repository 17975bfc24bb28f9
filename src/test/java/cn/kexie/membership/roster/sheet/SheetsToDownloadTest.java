package cn.kexie.membership.roster.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.membership.Eligibility;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.MemberStatus;
import cn.kexie.platform.identity.CaseNo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("下载的表格")
class SheetsToDownloadTest {

    @Test
    void templateHasHeadingsListsAndExplanations() throws IOException {
        try (XSSFWorkbook template =
                open(new RosterTemplate().empty(5_000, false).content())) {
            assertThat(template.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("姓名");
            assertThat(template.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(1);
            assertThat(template.getSheetAt(0).getDataValidations()).hasSize(9);
            assertThat(template.getSheetName(1)).isEqualTo("填写说明");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1+1", "＝1+1", "|cmd"})
    void noFieldOfACsvCanStartAFormula(String position) {
        String csv = new String(
                new MemberListSheets().csv("名册", List.of(member(position))).content(), StandardCharsets.UTF_8);

        assertThat(csv).startsWith("\ufeff").contains("\"'");
    }

    @Test
    void everyCellOfAnExportIsText() throws IOException {
        byte[] export =
                new MemberListSheets().xlsx("名册", List.of(member("=1+1"))).content();

        try (XSSFWorkbook workbook = open(export)) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(4);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void exportsShowMobilesMasked() {
        assertThat(new String(
                        new MemberListSheets().csv("名册", List.of(member("职员"))).content(), StandardCharsets.UTF_8))
                .contains("138****8000")
                .doesNotContain("13800138000");
    }

    private static XSSFWorkbook open(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }

    private static Member member(String position) {
        return new Member(
                "KX440106-0001-2026-00001",
                "KX440106-0001",
                "测试员",
                "1",
                "1990-05",
                "20",
                null,
                "083",
                null,
                "RD",
                "研发部",
                position,
                "13800138000",
                null,
                null,
                MemberStatus.ACTIVE,
                Eligibility.ELIGIBLE,
                LocalDate.of(2026, 11, 20),
                null,
                null,
                new CaseNo("MR-2026-000001"),
                null,
                LocalDate.of(2026, 11, 20),
                null,
                null);
    }
}

package cn.kexie.contest.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.ranking.Results.ResultLine;
import cn.kexie.platform.identity.CaseNo;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("导出评审结果")
class ResultsCsvTest {

    @Test
    void hasALinePerWork() {
        ResultsCsv csv = ResultsCsv.of(
                "讲比竞赛",
                List.of(
                        new ResultLine(
                                "改进“A\"型”\n装置", new CaseNo("ENT-2026-000001"), new BigDecimal("90.00"), 1, "一等奖", null),
                        new ResultLine("=甲", new CaseNo("ENT-2026-000002"), new BigDecimal("80.50"), 2, null, true)));

        assertThat(csv.fileName()).isEqualTo("讲比竞赛评审结果.csv");
        assertThat(new String(csv.content(), StandardCharsets.UTF_8)).isEqualTo("""
                \ufeff"名次","作品名称","案件编号","得分","奖项"\r
                "1","改进“A""型” 装置","ENT-2026-000001","90.00","一等奖"\r
                "2","'=甲","ENT-2026-000002","80.50","已撤销"\r
                """);
    }
}

package cn.kexie.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("案件的统计：各类事项一样，只计看得到的")
class CaseStatisticsIT {

    private static final String STATISTICS = "/api/v1/cases/statistics";
    private static final String ESTABLISHMENT = "association-establishment";
    private static final String TIANHE = "440106";

    @LocalServerPort
    private int port;

    private Province province;
    private Enterprise enterprise;

    @BeforeEach
    void file() {
        province = new Province(port);
        enterprise = province.enterprise();
        enterprise.file(enterprise.application(TIANHE)).expect(201);
    }

    @Test
    @DisplayName("企业只计本企业的；没有的状态、月份和事项都是 0")
    void countsWhatIsSeen() {
        JsonNode figures = enterprise.get(STATISTICS).expect(200).json();
        assertThat(figures.path("total").asInt()).isEqualTo(1);
        assertThat(figures.path("open").asInt()).isEqualTo(1);
        assertThat(figures.path("byMonth")).hasSize(12);
        assertThat(figures.at("/byMonth/11/code").asText())
                .isEqualTo(YearMonth.from(province.today()).toString());
        assertThat(figures.at("/byMonth/11/cases").asInt()).isEqualTo(1);
        assertThat(figures.at("/byMonth/0/cases").isIntegralNumber()).isTrue();
        assertThat(figures.at("/byAuthority/0/code").asText()).isEqualTo(TIANHE);
        for (JsonNode kind : figures.path("byKind")) {
            boolean filed = kind.path("procedure").asText().equals(ESTABLISHMENT);
            assertThat(kind.path("cases").asInt()).as(kind.toString()).isEqualTo(filed ? 1 : 0);
            assertThat(kind.path("byStatus"))
                    .as(kind.toString())
                    .isNotEmpty()
                    .allSatisfy(
                            status -> assertThat(status.path("name").asText()).isNotBlank());
        }
        assertThat(codes(figures.path("byKind"), "procedure")).contains("society-station", "member-application");
        assertThat(province.enterprise().get(STATISTICS).json().path("total").asInt())
                .isZero();
    }

    @Test
    @DisplayName("工作人员只计本单位的，监督和管理员计所辖的")
    void countsByScope() {
        String own = STATISTICS + "?procedure=" + ESTABLISHMENT;
        assertThat(total(province.officer("acceptance", TIANHE).get(own))).isPositive();
        assertThat(total(province.administrator().get(own))).isPositive();
        assertThat(total(province.officer("supervision", "440000").get(own))).isPositive();
        assertThat(codes(
                        province.officer("acceptance", "440104").get(own).json().path("byAuthority"), "code"))
                .doesNotContain(TIANHE);
    }

    @Test
    @DisplayName("导出：一行一个事项、状态、单位和月份")
    void isTakenAway() {
        Answer csv = enterprise.get(STATISTICS + ".csv").expect(200);
        assertThat(new String(csv.body(), StandardCharsets.UTF_8).lines())
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("提交月份", "办理单位", "案件数"))
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                ESTABLISHMENT,
                                TIANHE,
                                YearMonth.from(province.today()).toString()));
        assertThat(enterprise.get(STATISTICS + ".xlsx").expect(200).body()).startsWith('P', 'K');
    }

    @Test
    @DisplayName("参数不正确的，答复说明可以填什么")
    void isToldWhatIsWrong() {
        for (String query : List.of(
                "?from=2026-13",
                "?from=abc",
                "?to=2999-01",
                "?from=2020-02&to=2020-01",
                "?from=2015-01",
                "?procedure=no-such",
                "?status=NO_SUCH")) {
            enterprise.get(STATISTICS + query).isProblem(400, "BAD_PARAMETER");
            enterprise.get(STATISTICS + ".csv" + query).isProblem(400, "BAD_PARAMETER");
        }
        assertThat(enterprise.get(STATISTICS + "?from=2026-13").text("detail")).contains("2026-03");
        province.visit(STATISTICS).expect(401);
    }

    private static int total(Answer answer) {
        return answer.expect(200).json().path("total").asInt();
    }

    private static List<String> codes(JsonNode items, String name) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(name).asText())
                .toList();
    }
}

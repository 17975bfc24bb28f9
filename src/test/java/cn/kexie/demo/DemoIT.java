package cn.kexie.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What a newcomer finds after the first start; only with the embedded database. It puts the demo clock forward for every
 * test after it, none of which may count on the system's date.
 */
@IntegrationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoIT {

    private static final String CLOCK = "/api/v1/admin/clock";

    @LocalServerPort
    private int port;

    private Province province;

    @BeforeEach
    void onlyOnTheEmbeddedDatabase() {
        province = new Province(port);
        assumeTrue(province.administrator().get(CLOCK).status() == 200, "the database is not the embedded one");
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, acceptance.440106",
        "recommender, recommend.440106",
        "reviewer, review.440106",
        "leader, leader.440106",
        "federation, co-opinion.440100-federation",
        "sasac, co-opinion.440100-sasac",
        "supervisor, supervision.440106",
        "secretary,",
        "office, contest-office.440106",
        "analyst,",
        "committee1,",
        "committee7,",
        "judge1,",
        "judge12,"
    })
    void hasAnAccountForEveryRole(String userId, String group) {
        JsonNode groups = as(userId, "/engine-rest/identity/groups?userId=" + userId)
                .expect(200)
                .json()
                .path("groups");
        if (group != null) {
            assertThat(groups.findValuesAsText("id")).contains(group);
        }
    }

    @Test
    @DisplayName("机构的每个用户组都有演示账号")
    void noGroupOfABodyIsWithoutAnybody() {
        Staff administrator = province.administrator();
        List<String> groups = StreamSupport.stream(
                        administrator
                                .get("/engine-rest/group")
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .map(group -> group.path("id").asText())
                .filter(group -> group.matches("[a-z-]+\\.440106"))
                .toList();
        assertThat(groups)
                .contains("acceptance.440106", "recommend.440106", "review.440106", "leader.440106")
                .allSatisfy(group -> assertThat(administrator
                                .get("/engine-rest/user?memberOfGroup=" + group)
                                .expect(200)
                                .json())
                        .isNotEmpty());
    }

    @Test
    void hasTwoSampleCasesAtDifferentSteps() {
        assertThat(List.of(waitingStep(1), waitingStep(2)))
                .containsExactlyInAnyOrder(
                        "示例智能科技有限公司 userTask_examineMaterials", "示例电力建设有限公司 userTask_decideApplication");
    }

    /** Applicant and open task of the first, second… establishment ever filed. */
    private String waitingStep(int nth) {
        Staff administrator = province.administrator();
        int cases = administrator
                .get("/api/v1/cases?procedure=association-establishment&size=1")
                .json()
                .path("totalElements")
                .asInt();
        JsonNode sample = administrator
                .get("/api/v1/cases?procedure=association-establishment&size=1&page=" + (cases - nth))
                .expect(200)
                .items()
                .get(0);
        List<JsonNode> tasks = administrator.tasks(sample.path("caseNo").asText());
        assertThat(tasks).hasSize(1);
        return sample.at("/applicant/name").asText()
                + " "
                + tasks.get(0).path("taskDefinitionKey").asText();
    }

    private Answer as(String userId, String path) {
        return province.call("GET", path, "", "Authorization", Http.basic(userId, "Kexie-2026"));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void letsSilenceCountAsAcceptanceWhenTheClockIsPutForward() {
        Enterprise enterprise = province.enterprise();
        String caseNo =
                enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
        LocalDate due = LocalDate.parse(
                enterprise.caseOf(caseNo).at("/deadline/dueDate").asText());
        LocalDate before = province.today();

        Answer moved =
                province.administrator().post(CLOCK, Map.of("advance", "P10D")).expect(200);

        assertThat(moved.json().path("executed").asInt()).isPositive();
        assertThat(province.today()).isEqualTo(before.plusDays(10)).isAfter(due);
        assertThat(enterprise.caseOf(caseNo).path("status").asText()).isEqualTo("ACCEPTED");
        assertThat(enterprise
                        .get("/api/v1/cases/" + caseNo + "/timeline")
                        .items()
                        .toString())
                .contains("DEEMED_ACCEPTED", "视为受理");
        assertThat(enterprise.get("/api/v1/cases/" + caseNo + "/documents").items())
                .extracting(document -> document.path("kind").asText())
                .containsExactly("ACCEPTANCE_NOTICE");
    }

    @Test
    void takesNoClockBackAndFromNobodyElse() {
        LocalDate before = province.today();
        for (String span : List.of("-P1D", "P0D", "morgen", "")) {
            province.administrator().post(CLOCK, Map.of("advance", span)).expect(422);
        }
        Enterprise enterprise = province.enterprise();
        enterprise.post(CLOCK, Map.of("advance", "P1D")).isProblem(403, "FORBIDDEN");
        assertThat(province.today()).isEqualTo(before);
    }
}

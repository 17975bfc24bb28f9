package cn.kexie.route;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("办理流程图：整个流程一张图，走到哪里、谁在办、办到哪天")
class RouteIT {

    private static final String TIANHE = "440106";

    @LocalServerPort
    private int port;

    private Province province;
    private Enterprise enterprise;
    private Staff clerk;
    private String caseNo;

    @BeforeEach
    void file() {
        province = new Province(port);
        enterprise = province.enterprise();
        clerk = province.officer("acceptance", TIANHE);
        caseNo = enterprise.file(enterprise.application(TIANHE)).expect(201).text("caseNo");
    }

    @Test
    void showsWhereTheCaseStandsWithWhomAndUntilWhen() {
        JsonNode before = route();
        assertThat(states(before)).containsExactly("HERE", "AHEAD", "AHEAD", "AHEAD", "AHEAD", "AHEAD", "AHEAD");
        JsonNode here = before.at("/steps/0");
        assertThat(here.path("name").asText()).isEqualTo("审查申请材料");
        assertThat(here.path("part").asText()).isEqualTo("受理审查");
        assertThat(here.path("unclaimed").asInt()).isOne();
        assertThat(here.path("until").asText())
                .isEqualTo(enterprise.caseOf(caseNo).at("/deadline/dueDate").asText());

        clerk.complete(caseNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        JsonNode after = route();
        assertThat(states(after)).startsWith("DONE", "PASSED_BY", "HERE", "HERE", "AHEAD");
        assertThat(after.at("/steps/0/people/0").asText()).contains("测试");
        assertThat(after.at("/steps/0/doneAt").asText()).isNotEmpty();
        assertThat(after.path("outcome").isMissingNode()).isTrue();
    }

    @Test
    void waitsForTheApplicantAndEndsWithTheCase() {
        clerk.complete(
                caseNo,
                "userTask_examineMaterials",
                Map.of("decision", "CORRECT", "opinion", "章程草案缺少会费一章", "correctionItems", List.of("CHARTER_DRAFT")));
        assertThat(states(route())).startsWith("DONE", "HERE", "AHEAD");
        enterprise
                .post("/api/v1/establishments/" + caseNo + "/withdrawal", Map.of("reason", "重新准备"))
                .expect(200);
        JsonNode ended = route();
        assertThat(states(ended)).doesNotContain("HERE", "AHEAD");
        assertThat(ended.path("outcome").asText()).isEqualTo("已撤回");
    }

    @Test
    void isReadByWhoeverMayReadTheCase() {
        province.officer("acceptance", "440305").get(path()).isProblem(404, "UNKNOWN_CASE");
        enterprise.get(path()).isProblem(403, "STAFF_ONLY");
    }

    @Test
    void theApplicantSeesTheStepsButNotThePeople() {
        clerk.complete(caseNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        String url = enterprise
                .post("/api/v1/cases/" + caseNo + "/progress-links", "{}")
                .expect(201)
                .text("url");
        String page = new String(
                province.visit(url.substring(url.indexOf("/progress/")))
                        .expect(200)
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(page).contains("办理流程", "审查申请材料", "正在办理", "以后可能经过").doesNotContain("it-acceptance");
    }

    private JsonNode route() {
        return clerk.get(path()).expect(200).json();
    }

    private String path() {
        return "/api/v1/cases/" + caseNo + "/route";
    }

    private static List<String> states(JsonNode route) {
        return route.findValuesAsText("state");
    }
}

package cn.kexie.establishment;

import static cn.kexie.establishment.EstablishmentRoad.DECIDE;
import static cn.kexie.establishment.EstablishmentRoad.EXAMINE;
import static cn.kexie.establishment.EstablishmentRoad.FOREIGN;
import static cn.kexie.establishment.EstablishmentRoad.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import cn.kexie.support.Stored;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What staff may not do with a task through the engine's REST, and that a group is all they need for what they may. */
@IntegrationTest
class TaskRefusalsIT {

    private static final String TIANHE = "440106";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private Staff clerk;

    @BeforeEach
    void meet() {
        province = new Province(port);
        clerk = province.officer("acceptance", TIANHE);
    }

    private EstablishmentRoad filed() {
        return EstablishmentRoad.filed(province, TIANHE, FOREIGN);
    }

    private Answer withoutTrace(Supplier<Answer> request) {
        Map<String, Long> before = Stored.rows(jdbc);
        Answer answer = request.get();
        assertThat(Stored.rows(jdbc)).as(answer::toString).isEqualTo(before);
        return answer;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badAnswers")
    void refusesABadAnswerAndKeepsTheTask(String what, Map<String, ?> answers) {
        String task = clerk.task(untouched().caseNo(), EXAMINE);
        withoutTrace(() -> clerk.submit(task, answers)).isRefusal(400, "INVALID_INPUT");
        withoutTrace(() -> clerk.post("/engine-rest/task/" + task + "/complete", variables(answers)))
                .isRefusal(400, "INVALID_INPUT");
        assertThat(clerk.task(untouched().caseNo(), EXAMINE)).isEqualTo(task);
        assertThat(untouched().status()).isEqualTo("SUBMITTED");
    }

    private static EstablishmentRoad untouched;

    /** A refused answer changes nothing, so one case serves all. */
    private EstablishmentRoad untouched() {
        if (untouched == null) {
            untouched = filed();
        }
        return untouched;
    }

    private static Map<String, ?> variables(Map<String, ?> answers) {
        var variables = new HashMap<String, Object>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return Map.of("variables", variables);
    }

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                arguments("没有决定", Map.of()),
                arguments("空的决定", Map.of("decision", "")),
                arguments("不可能的决定", Map.of("decision", "APPROVE")),
                arguments("小写的决定", Map.of("decision", "accept")),
                arguments("决定写成数字", Map.of("decision", 1)),
                arguments("未知变量", Map.of("decision", "ACCEPT", "examinationDecision", "REFUSE")),
                arguments("改流程变量", Map.of("decision", "ACCEPT", "authorityCode", "440100")),
                arguments("改案件编号", Map.of("decision", "ACCEPT", "caseNo", "EST-2026-000001")),
                arguments("不予受理没有理由", Map.of("decision", "REFUSE")),
                arguments("理由只有空白", Map.of("decision", "REFUSE", "opinion", " \n ")),
                arguments("理由过长", Map.of("decision", "REFUSE", "opinion", "长".repeat(2001))),
                arguments("理由写成数字", Map.of("decision", "REFUSE", "opinion", 7)),
                arguments("补正没有内容", Map.of("decision", "CORRECT", "opinion", "请补正")),
                arguments("补正没有理由", Map.of("decision", "CORRECT", "correctionItems", List.of("CHARTER_DRAFT"))),
                arguments(
                        "补正未知内容",
                        Map.of("decision", "CORRECT", "opinion", "请补正", "correctionItems", List.of("NO_SUCH"))),
                arguments(
                        "补正信用代码",
                        Map.of(
                                "decision",
                                "CORRECT",
                                "opinion",
                                "请补正",
                                "correctionItems",
                                List.of("/enterprise/unifiedSocialCreditCode"))),
                arguments(
                        "补正内容不是列表",
                        Map.of("decision", "CORRECT", "opinion", "请补正", "correctionItems", "CHARTER_DRAFT")),
                arguments("移送没有去处", Map.of("decision", "TRANSFER", "opinion", "不属本会")),
                arguments("移送到不管辖的科协", Map.of("decision", "TRANSFER", "opinion", "不属本会", "transferTo", "440300")));
    }

    @Test
    void refusesARepeatedCorrectionOfWhatWasVisibleTheFirstTime() {
        EstablishmentRoad road = filed();
        road.correctionRequired("CHARTER_DRAFT");
        road.act(
                        "corrections",
                        Map.of(
                                "materials",
                                List.of(Map.of(
                                        "item",
                                        "CHARTER_DRAFT",
                                        "attachmentId",
                                        road.enterprise().attachment()))))
                .expect(200);
        String again = clerk.task(road.caseNo(), EXAMINE);
        withoutTrace(() -> clerk.submit(
                        again,
                        Map.of("decision", "CORRECT", "opinion", "再补", "correctionItems", List.of("MEMBER_ROSTER"))))
                .isRefusal(400, "INVALID_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RETURN", "REJECT"})
    void wantsTheLeadersReason(String decision) {
        EstablishmentRoad road = filed();
        road.accepted().reviewed();
        Staff leader = road.officer("leader");
        String decide = leader.task(road.caseNo(), DECIDE);
        Answer refused = withoutTrace(() -> leader.submit(decide, Map.of("decision", decision)))
                .isRefusal(400, "INVALID_INPUT");
        assertThat(refused.text("message")).contains("理由");
        assertThat(road.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void letsOneColleagueClaimAndOnlyThatOneComplete() {
        EstablishmentRoad road = filed();
        String task = clerk.task(road.caseNo(), EXAMINE);
        Staff colleague = newcomer("acceptance." + TIANHE);
        clerk.claim(task).expect(204);
        Answer second = colleague.claim(task).isRefusal(409, "ALREADY_CLAIMED");
        assertThat(second.text("message")).contains(clerk.userId());
        colleague.submit(task, Map.of("decision", "ACCEPT")).isRefusal(403, "CLAIMED_BY_ANOTHER");
        province.administrator().submit(task, Map.of("decision", "ACCEPT")).isRefusal(403, "CLAIMED_BY_ANOTHER");
        clerk.submit(task, Map.of("decision", "ACCEPT")).expect(204);
        assertThat(road.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void answersASecondCompletionWithAConflict() {
        EstablishmentRoad road = filed();
        String task = clerk.task(road.caseNo(), EXAMINE);
        clerk.submit(task, Map.of("decision", "ACCEPT")).expect(204);
        Answer again = withoutTrace(() -> clerk.submit(task, Map.of("decision", "REFUSE", "opinion", "改主意")));
        again.expect(409);
        assertThat(again.text("message")).matches("(?s).*\\p{IsHan}.*");
        assertThat(withoutTrace(() -> clerk.claim(task)).status()).isIn(404, 409);
        assertThat(road.status()).isEqualTo("ACCEPTED");
    }

    @Test
    void knowsNoTaskOfThatId() {
        String unknown = UUID.randomUUID().toString();
        clerk.submit(unknown, Map.of("decision", "ACCEPT")).expect(404);
        clerk.claim(unknown).expect(404);
        clerk.post("/engine-rest/task/" + unknown + "/complete", Map.of()).expect(404);
        clerk.get("/engine-rest/task/" + unknown).expect(404);
        assertThat(clerk.submit(unknown, Map.of()).text("message")).matches("(?s).*\\p{IsHan}.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acceptance.440104", "review." + TIANHE, "leader." + TIANHE})
    void keepsTheTaskFromOtherGroups(String group) {
        EstablishmentRoad road = filed();
        String task = clerk.task(road.caseNo(), EXAMINE);
        Staff stranger = newcomer(group);
        assertThat(stranger.tasks(road.caseNo())).isEmpty();
        withoutTrace(() -> stranger.submit(task, Map.of("decision", "ACCEPT"))).expect(403);
        withoutTrace(() -> stranger.claim(task)).expect(403);
        assertThat(stranger.get("/engine-rest/task/" + task + "/deployed-form").status())
                .isIn(403, 404);
        assertThat(stranger.get("/engine-rest/task/" + task + "/form-variables").status())
                .isIn(403, 404);
    }

    @Test
    void letsNobodyClaimForAnother() {
        EstablishmentRoad road = filed();
        String task = clerk.task(road.caseNo(), EXAMINE);
        Staff colleague = newcomer("acceptance." + TIANHE);
        clerk.post("/engine-rest/task/" + task + "/claim", Map.of("userId", colleague.userId()))
                .isRefusal(403, "CLAIM_FOR_ANOTHER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task?maxResults=1001",
                "/engine-rest/task?maxResults=2147483647",
                "/engine-rest/task?maxResults=-1",
                "/engine-rest/history/process-instance?maxResults=1001",
                "/engine-rest/user?maxResults=5000",
                "/engine-rest/process-definition?maxResults=1001"
            })
    void limitsLists(String list) {
        province.administrator().get(list).isRefusal(400, "LIST_TOO_LONG");
        province.administrator().get(list.replaceFirst("=.*", "=1000")).expect(200);
    }

    @Test
    void requiresALogin() {
        EstablishmentRoad road = filed();
        province.visit("/engine-rest/task").expect(401);
        province.call(
                        "GET",
                        "/engine-rest/task",
                        "",
                        "Authorization",
                        road.enterprise().authorization())
                .expect(401);
        province.call("GET", "/engine-rest/task", "", "Authorization", "Basic bm9ib2R5Ondyb25n")
                .expect(401);
    }

    @Test
    void asksNoMoreThanMembershipOfAGroup() {
        Staff administrator = province.administrator();
        String group = "acceptance.445381";
        Staff newcomer = newcomer(group);
        EstablishmentRoad far = EstablishmentRoad.filed(province, "445381", FOREIGN);

        String id = newcomer.task(far.caseNo(), EXAMINE);
        JsonNode form = newcomer.get("/engine-rest/task/" + id + "/deployed-form")
                .expect(200)
                .json();
        assertThat(form.path("components").findValuesAsText("key")).contains("decision", "opinion");
        JsonNode values = newcomer.get("/engine-rest/task/" + id + "/form-variables?deserializeValues=false")
                .expect(200)
                .json();
        assertThat(values.path("correctionItemOptions").toString()).contains("CHARTER_DRAFT", "章程草案");
        assertThat(values.toString()).doesNotContain("13800138001", "示例甲");
        newcomer.complete(far.caseNo(), EXAMINE, Map.of("decision", "ACCEPT"));
        assertThat(far.status()).isEqualTo("ACCEPTED");
        assertThat(administrator.tasks(far.caseNo())).hasSize(1);
    }

    @Test
    void opensTasklistForEveryMemberOfAGroup() {
        Staff newcomer = newcomer("review." + TIANHE);
        Answer page = province.visit("/camunda/app/tasklist/default/").expect(200);
        Answer login = province.call(
                "POST",
                "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=%s&password=Kexie-2026"
                        .formatted(URLEncoder.encode(newcomer.userId(), StandardCharsets.UTF_8)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                page.response().headers().allValues("Set-Cookie").stream()
                        .map(cookie -> cookie.split(";")[0])
                        .reduce((a, b) -> a + "; " + b)
                        .orElse(""),
                "X-XSRF-TOKEN",
                page.header("X-XSRF-TOKEN"));
        assertThat(login.expect(200).json().path("authorizedApps").toString()).contains("tasklist");
        JsonNode filters = newcomer.get("/engine-rest/filter?resourceType=Task")
                .expect(200)
                .json();
        assertThat(filters.findValuesAsText("name")).contains("我的待办", "待认领", "即将超时", "已超时");
    }

    @Test
    void letsTheAdministratorMakeUsersAndGroupsWithDotsAndDashes() {
        Staff administrator = province.administrator();
        String group = "review-team." + UUID.randomUUID();
        administrator
                .post("/engine-rest/group/create", Map.of("id", group, "name", "审核组", "type", "WORKFLOW"))
                .expect(204);
        Staff member = newcomer(group);
        assertThat(administrator
                        .get("/engine-rest/group?member=" + member.userId())
                        .expect(200)
                        .json()
                        .findValuesAsText("id"))
                .containsExactly(group);
        member.post("/engine-rest/group/create", Map.of("id", "own." + group, "name", "x", "type", "WORKFLOW"))
                .expect(403);
        member.post("/engine-rest/user/create", Map.of("profile", Map.of("id", "own." + UUID.randomUUID())))
                .expect(403);
    }

    @Test
    void offersTheReviewerAsAdviser() {
        EstablishmentRoad road = filed();
        road.accepted();
        Staff reviewer = road.officer("review");
        JsonNode options = reviewer.get("/engine-rest/task/%s/form-variables?deserializeValues=false"
                        .formatted(reviewer.task(road.caseNo(), REVIEW)))
                .expect(200)
                .json()
                .path("adviserOptions");
        assertThat(options.path("value").toString()).contains("REVIEWER");
    }

    @Test
    void runsNoExpressionOfAQuery() {
        Map<String, ?> expression = Map.of("assigneeExpression", "${currentUser()}");
        Map<String, ?> hidden = Map.of("orQueries", List.of(expression));
        String filter = clerk.get("/engine-rest/filter?resourceType=Task")
                .json()
                .at("/0/id")
                .asText();
        for (String query :
                List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count")) {
            clerk.post("/engine-rest" + query, expression).expect(400);
            clerk.post("/engine-rest" + query, hidden).isRefusal(400, "EXPRESSION_IN_QUERY");
            clerk.post("/engine-rest" + query, Map.of("orQueries", List.of(Map.of("assignee", "x"))))
                    .expect(200);
        }
        clerk.get("/engine-rest/task?assigneeExpression=%24%7BcurrentUser()%7D").expect(400);
    }

    @Test
    void keepsStaffFromWhatRunsCodeOrLeadsAroundTheTasks() {
        EstablishmentRoad road = filed();
        String task = clerk.task(road.caseNo(), EXAMINE);
        clerk.post(
                        "/engine-rest/filter/create",
                        Map.of("name", "x", "resourceType", "Task", "query", Map.of(), "properties", Map.of()))
                .expect(403);
        clerk.post("/engine-rest/process-definition/key/association-establishment/start", Map.of())
                .expect(403);
        withoutTrace(() -> clerk.post(
                        "/engine-rest/message",
                        Map.of("messageName", "association-establishment.withdrawn", "businessKey", road.caseNo())))
                .expect(403);
        withoutTrace(() -> clerk.call("DELETE", "/engine-rest/task/" + task, ""))
                .expect(403);
        assertThat(road.status()).isEqualTo("SUBMITTED");
    }

    @Test
    void hasNoSetupForAFirstAdministrator() {
        Answer answer = withoutTrace(() -> province.call(
                "POST",
                "/camunda/api/admin/setup/default/user/create",
                "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"Kexie-2026\"}}",
                "Content-Type",
                "application/json"));
        assertThat(answer.status()).isIn(401, 403, 404);
    }

    private Staff newcomer(String... groups) {
        return province.newcomer("staff-" + UUID.randomUUID() + ".it", groups);
    }
}

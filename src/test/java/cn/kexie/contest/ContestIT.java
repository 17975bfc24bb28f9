package cn.kexie.contest;

import static cn.kexie.contest.ContestRoad.APPROVE;
import static cn.kexie.contest.ContestRoad.ARRANGE;
import static cn.kexie.contest.ContestRoad.CONTESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.association.Associations;
import cn.kexie.contest.rules.FrozenDecisions;
import cn.kexie.engine.DecisionTables;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import cn.kexie.support.Stored;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Contests from their plan to the end of their window, everybody acting over HTTP. */
@IntegrationTest
class ContestIT {

    private static final Duration DAYS = Duration.ofDays(20);
    private static final Duration SECONDS = Duration.ofSeconds(6);
    private static final Map<String, String> REASON = Map.of("reason", "主办单位工作调整");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private FrozenDecisions frozen;

    @Autowired
    private Contests contests;

    @Autowired
    private Associations associations;

    private Province province;
    private ContestRoad road;

    @BeforeEach
    void meet() {
        province = new Province(port);
        road = new ContestRoad(province);
    }

    @Test
    void leadsFromThePlanToTheEndOfTheWindow() {
        Answer planned = road.propose(road.plan(SECONDS)).expect(201);
        String contestNo = planned.text("contestNo");
        assertThat(contestNo).startsWith("CON-");
        assertThat(planned.header("Location")).isEqualTo(CONTESTS + "/" + contestNo);
        assertThat(planned.text("status")).isEqualTo("DRAFT");
        assertThat(planned.json().path("judges")).hasSize(4);
        Enterprise other = province.enterprise();
        other.get(CONTESTS + "/" + contestNo).isProblem(404, "UNKNOWN_CONTEST");
        assertThat(listed(other, contestNo)).isFalse();
        assertThat(listed(road.organiser(), contestNo)).isTrue();

        Staff office = road.office(contestNo);
        JsonNode dossier = office.get("/api/v1/tasks/%s/dossier".formatted(office.task(contestNo, APPROVE)))
                .expect(200)
                .json();
        assertThat(dossier.path("sections").findValuesAsText("title")).contains("竞赛方案", "评审指标", "奖项", "评审专家库");
        office.complete(contestNo, APPROVE, Map.of("decision", "APPROVE"));
        JsonNode shown = other.get(CONTESTS + "/" + contestNo).expect(200).json();
        assertThat(shown.path("statusText").asText()).isNotBlank();
        assertThat(shown.path("seedDigest").asText()).matches("[0-9a-f]{64}");
        assertThat(shown.path("ruleVersion").asText()).matches("[0-9a-f]{64}");
        assertThat(shown.has("seed")).isFalse();
        assertThat(shown.has("judges")).isFalse();
        assertThat(listed(other, contestNo)).isTrue();
        road.awaitStatus(contestNo, ContestStatus.CLOSED);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> road.office(contestNo).tasks(contestNo).stream()
                        .anyMatch(
                                task -> task.path("taskDefinitionKey").asText().equals(ARRANGE)));
        assertThat(timeline(contestNo)).containsSubsequence("PLANNED", "PUBLISHED", "OPENED", "CLOSED");
    }

    @Test
    void tellsJudgesNothingOfTheContestBesideTheirBoard() {
        String contestNo = road.published(DAYS);
        Staff judge = road.judges().get(0);
        judge.get("/api/v1/cases/" + contestNo).isProblem(404, "UNKNOWN_CASE");
        JsonNode shown = judge.get(CONTESTS + "/" + contestNo).expect(200).json();
        assertThat(shown.has("judges")).isFalse();
        assertThat(judge.tasks(contestNo)).isEmpty();
        assertThat(groupsOf(judge)).contains("judges." + contestNo);
        road.office(contestNo).get("/api/v1/cases/" + contestNo).expect(200);
    }

    @Test
    void isPlannedOnceUnderOneKey() {
        String plan = Json.text(road.plan(DAYS));
        String key = Enterprise.newKey();
        String contestNo =
                road.organiser().post(CONTESTS, plan, key).expect(201).text("contestNo");
        assertThat(road.organiser().post(CONTESTS, plan, key).expect(201).text("contestNo"))
                .isEqualTo(contestNo);
        Answer taken = road.propose(Json.tree(road.plan(DAYS))).isProblem(409, "TITLE_TAKEN");
        assertThat(taken.text("contestNo")).isEqualTo(contestNo);
    }

    @Test
    void isAmendedUntilItIsApproved() {
        String contestNo = road.planned(DAYS);
        ObjectNode plan = road.plan(DAYS, Json.put("/title", "改名的竞赛" + contestNo), Json.drop("/judges/0"));
        put(contestNo, plan).expect(200);
        JsonNode shown = road.view(contestNo);
        assertThat(shown.path("title").asText()).startsWith("改名的竞赛");
        assertThat(shown.path("judges")).hasSize(3);
        assertThat(groupsOf(road.judges().get(0))).doesNotContain("judges." + contestNo);
        put(contestNo, road.plan(DAYS, Json.put("/criteria/0/weight", 29))).isInvalid("/criteria WEIGHTS_NOT_100");

        road.office(contestNo).complete(contestNo, APPROVE, Map.of("decision", "APPROVE"));
        put(contestNo, plan).isProblem(409, "WRONG_STATE");
    }

    @Test
    void isCancelledByItsOrganiserAndTellsWhy() {
        String contestNo = road.published(DAYS);
        Enterprise other = province.enterprise();
        other.post(CONTESTS + "/" + contestNo + "/cancellation", REASON).isProblem(403, "CONTEST_OFFICE_ONLY");
        road.judges()
                .get(0)
                .post(CONTESTS + "/" + contestNo + "/cancellation", REASON)
                .isProblem(403, "CONTEST_OFFICE_ONLY");
        road.act(contestNo, "cancellation", Map.of("reason", " ")).expect(422);
        assertThat(road.act(contestNo, "cancellation", REASON).expect(200).text("status"))
                .isEqualTo("CANCELLED");

        assertThat(other.get(CONTESTS + "/" + contestNo).expect(200).text("cancellation"))
                .isEqualTo("主办单位工作调整");
        assertThat(timeline(contestNo)).contains("CANCELLED");
        assertThat(road.office(contestNo).tasks(contestNo)).isEmpty();
        road.act(contestNo, "cancellation", REASON).isProblem(409, "WRONG_STATE");
        road.propose(road.plan(DAYS)).expect(201);
    }

    @Test
    void isPostponedAndOpensAgain() {
        String contestNo = road.published(SECONDS);
        road.awaitStatus(contestNo, ContestStatus.CLOSED);
        postpone(contestNo, Duration.ofDays(-1)).expect(422);
        assertThat(postpone(contestNo, DAYS).expect(200).text("status")).isEqualTo("OPEN");
        assertThat(timeline(contestNo)).contains("POSTPONED");
        assertThat(road.office(contestNo).tasks(contestNo)).isEmpty();
        Enterprise other = province.enterprise();
        other.post(CONTESTS + "/" + contestNo + "/postponement", later(DAYS)).isProblem(403, "CONTEST_OFFICE_ONLY");
        other.post(CONTESTS + "/CON-1998-999999/postponement", later(DAYS)).isProblem(404, "UNKNOWN_CONTEST");

        Map<String, String> waits = Map.of(
                "entriesOpen", road.now().plusDays(30).toString(),
                "entriesClose", road.now().plusDays(60).toString(),
                "reason", "等待批复");
        assertThat(road.act(contestNo, "postponement", waits).expect(200).text("status"))
                .isEqualTo("PUBLISHED");
        String draft = new ContestRoad(province).planned(DAYS);
        postpone(draft, DAYS.plusDays(1)).isProblem(404, "UNKNOWN_CONTEST");
    }

    @Test
    @DisplayName("延期的问题一次列全：开始早于原定、没有写原因、截止时间缺少")
    void namesEveryFaultOfAPostponement() {
        String contestNo = road.published(DAYS);
        String earlier = road.now().minusYears(1).toString();
        road.act(contestNo, "postponement", Map.of("entriesOpen", earlier, "reason", " "))
                .isInvalid("/entriesOpen NOT_LATER", "/entriesClose REQUIRED", "/reason REQUIRED");
        road.act(contestNo, "postponement", Map.of("entriesOpen", "明天", "entriesClose", earlier, "other", "1"))
                .isInvalid("/entriesOpen BAD_FORMAT", "/reason REQUIRED", "/other UNKNOWN_FIELD");
    }

    @Test
    @DisplayName("增补专家的问题一次列全：一人没有姓名，另一人没有账号，第三人的类别不是本竞赛的")
    void namesEveryFaultOfMoreJudges() {
        String contestNo = road.published(DAYS);
        String account = province.newcomer("it-more-" + contestNo.toLowerCase()).userId();
        road.act(
                        contestNo,
                        "judges",
                        Map.of(
                                "judges",
                                List.of(
                                        Map.of("userId", "nobody-1"),
                                        Map.of("name", "示例甲", "userId", "nobody-2"),
                                        Map.of("name", "。。", "userId", account, "fields", List.of("没有这一类")))))
                .isInvalid(
                        "/judges/0/name REQUIRED",
                        "/judges/0/userId UNKNOWN_ACCOUNT",
                        "/judges/1/userId UNKNOWN_ACCOUNT",
                        "/judges/2/name INVALID_PERSON_NAME",
                        "/judges/2/fields/0 UNKNOWN_CODE");
    }

    @Test
    void takesMoreJudges() {
        String contestNo = road.published(DAYS);
        Staff fifth = province.newcomer("it-fifth-" + contestNo.toLowerCase());
        Map<String, Object> addition = Map.of("judges", List.of(Map.of("name", "第五人", "userId", fifth.userId())));
        assertThat(road.office(contestNo)
                        .post(CONTESTS + "/" + contestNo + "/judges", addition)
                        .expect(200)
                        .json()
                        .path("judges"))
                .hasSize(5);
        road.act(contestNo, "judges", addition).isInvalid("/judges/0/userId DOUBLED_JUDGE");
        road.act(contestNo, "judges", Map.of("judges", List.of(Map.of("name", "无名", "userId", "no-such-account"))))
                .isInvalid("/judges/0/userId UNKNOWN_ACCOUNT");
        Staff another = province.newcomer("it-double-" + contestNo.toLowerCase());
        road.act(contestNo, "judges", Map.of("judges", List.of(Map.of("name", "第 五·人", "userId", another.userId()))))
                .isInvalid("/judges/0/name DOUBLED_JUDGE");
        assertThat(groupsOf(fifth)).contains("judges." + contestNo);
    }

    @Test
    void isHeldByAScienceAssociationThroughItsOffice() {
        Staff office = province.officer("contest-office", "440106");
        ObjectNode plan = road.plan(DAYS);
        Answer planned = office.post(CONTESTS, plan).expect(201);
        String contestNo = planned.text("contestNo");
        assertThat(planned.json().at("/organiser/code").asText()).isEqualTo("440106");
        office.complete(contestNo, APPROVE, Map.of("decision", "APPROVE"));
        assertThat(office.get(CONTESTS + "/" + contestNo).expect(200).text("status"))
                .isIn("PUBLISHED", "OPEN");
        office.post(CONTESTS, Json.put("/scope", "INTERNAL").apply(road.plan(DAYS)))
                .isInvalid("/scope INTERNAL_FOR_BODY");
        office.post(CONTESTS, Json.put("/organiser", "440100").apply(road.plan(DAYS)))
                .isProblem(403, "FOREIGN_ORGANISER");
        province.officer("review", "440106").post(CONTESTS, plan).isProblem(403, "FOREIGN_ORGANISER");
        assertThat(province.administrator()
                        .post(CONTESTS, plan)
                        .expect(201)
                        .json()
                        .at("/organiser/code")
                        .asText())
                .isEqualTo("440000");
        assertThat(province.visit(CONTESTS).status()).isEqualTo(401);
    }

    @Test
    void isNotHeldByAnEnterpriseWhoseAssociationIsClosed() {
        String associationNo = road.associationOfOrganiser(associations);
        for (String closed : List.of("SUSPENDED", "CANCELLED")) {
            jdbc.sql("update association set status = ? where association_no = ?")
                    .params(closed, associationNo)
                    .update();
            Answer refused = road.propose(road.plan(DAYS)).isProblem(409, "ASSOCIATION_CLOSED");
            assertThat(refused.text("associationNo")).isEqualTo(associationNo);
        }
        road.associationOfOrganiser(associations);
        assertThat(road.propose(road.plan(DAYS))
                        .expect(201)
                        .json()
                        .at("/organiser/kind")
                        .asText())
                .isEqualTo("ASSOCIATION");
    }

    @Test
    void namesEveryFaultAndStoresNothing() {
        Map<String, Long> before = Stored.rows(jdbc);
        road.propose(road.plan(
                        DAYS,
                        Json.drop("/approvalNo"),
                        Json.put("/title", ""),
                        Json.put("/divergence", "x"),
                        Json.put("/criteria/0/weight", 31),
                        Json.put("/criteria/1/code", "NOVELTY"),
                        Json.put("/judgesPerEntry", 5),
                        Json.put("/trim", Map.of("from", 4, "drop", 2)),
                        Json.put("/awards/0/share", 0.95),
                        Json.put("/judges/0/userId", "no-such-account"),
                        Json.put("/entriesOpen", "2099-01-01T00:00:00+08:00")))
                .isInvalid(
                        "/title REQUIRED",
                        "/divergence WRONG_TYPE",
                        "/approvalNo APPROVAL_NO_REQUIRED",
                        "/criteria WEIGHTS_NOT_100",
                        "/criteria/1/code DOUBLED",
                        "/judges TOO_FEW_JUDGES",
                        "/trim TRIM_LEAVES_NOTHING",
                        "/awards SHARES_EXCEED_1",
                        "/judges/0/userId UNKNOWN_ACCOUNT",
                        "/entriesClose WINDOW_REVERSED");
        road.propose(road.plan(DAYS, Json.drop("/criteria"), Json.put("/prize", 1)))
                .expect(422);
        road.propose(road.plan(DAYS, Json.put("/criteria/0/weight", 30.5))).expect(422);
        road.propose(road.plan(DAYS, Json.put("/scope", "GALAXY"))).expect(422);
        assertThat(Stored.rows(jdbc)).isEqualTo(before);
    }

    @Test
    void listsByStatusAndYear() {
        String contestNo = road.planned(DAYS);
        int year = road.now().getYear();
        assertThat(listed(road.organiser(), contestNo, "&status=DRAFT&year=" + year))
                .isTrue();
        assertThat(listed(road.organiser(), contestNo, "&status=OPEN")).isFalse();
        assertThat(listed(road.organiser(), contestNo, "&year=1999")).isFalse();
        assertThat(road.organiser().get(CONTESTS + "?status=NOWHERE").status()).isEqualTo(400);
        assertThat(road.organiser().get(CONTESTS + "?size=201").status()).isEqualTo(400);
    }

    @Test
    void keepsItsRulesWhenATableChanges() throws IOException {
        String contestNo = road.published(DAYS);
        String before = road.view(contestNo).path("ruleVersion").asText();
        String table = Files.readString(Path.of("bpmn/contest/contest-rule.dmn"))
                .replace("<text>30</text>", "<text>12</text>");
        Deployment changed = repository
                .createDeployment()
                .addString("contest-rule.dmn", table)
                .deploy();
        try {
            Contest contest = contests.get(contestNo);
            Map<String, String> inputs = Map.of("scope", "CROSS_UNIT");
            assertThat(tables.decide("contest-rule", inputs)).containsEntry("divergence", 12);
            assertThat(frozen.decideAll(contest.rules(), "contest-rule", inputs))
                    .allSatisfy(rule -> assertThat(rule).containsEntry("divergence", 30));
            assertThat(contest.rules().divergence()).isEqualByComparingTo("30");
            assertThat(road.view(contestNo).path("ruleVersion").asText()).isEqualTo(before);
        } finally {
            repository.deleteDeployment(changed.getId(), true);
        }
    }

    private Answer postpone(String contestNo, Duration by) {
        return road.act(contestNo, "postponement", later(by));
    }

    private Map<String, String> later(Duration by) {
        return Map.of("entriesClose", road.now().plus(by).toString(), "reason", "申报单位较多");
    }

    private Answer put(String contestNo, JsonNode plan) {
        return province.call(
                "PUT",
                CONTESTS + "/" + contestNo,
                Json.text(plan),
                "Authorization",
                road.organiser().authorization(),
                "Content-Type",
                "application/json");
    }

    private List<String> timeline(String contestNo) {
        return road.organiser().get("/api/v1/cases/" + contestNo + "/timeline").expect(200).items().stream()
                .map(entry -> entry.path("event").asText())
                .toList();
    }

    private List<String> groupsOf(Staff person) {
        return province.administrator()
                .get("/engine-rest/identity/groups?userId=" + person.userId())
                .expect(200)
                .json()
                .path("groups")
                .findValuesAsText("id");
    }

    private static boolean listed(Enterprise enterprise, String contestNo) {
        return listed(enterprise, contestNo, "");
    }

    private static boolean listed(Enterprise enterprise, String contestNo, String filter) {
        return enterprise.get(CONTESTS + "?size=200" + filter).expect(200).items().stream()
                .anyMatch(line -> line.path("contestNo").asText().equals(contestNo));
    }
}

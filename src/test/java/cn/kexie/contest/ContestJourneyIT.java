package cn.kexie.contest;

import static cn.kexie.contest.ContestRoad.CONTESTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.contest.entry.form.SampleEntries;
import cn.kexie.contest.ranking.replay.Replayed;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One contest from its plan to its certificates; every step over HTTP, as office, judges, committee and entrants take it. */
@IntegrationTest
@DisplayName("竞赛评审：从方案到表彰，全程经 REST")
class ContestJourneyIT {

    private static final int WORKS = 8;
    private static final int JUDGES = 5;
    private static final Map<String, Integer> WEIGHTS = Map.of("NOVELTY", 30, "USE", 30, "BENEFIT", 40);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MARK = UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    @Qualifier("entryRecords")
    private PersonalRecords people;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private ContestRoad road;
    private Enterprise entrant;
    private Enterprise rival;
    private String contestNo;
    private Staff office;
    private List<Staff> judges;
    private final List<String> entryNos = new ArrayList<>();
    private final Map<String, List<BigDecimal>> totals = new LinkedHashMap<>();

    @BeforeEach
    void meet() {
        province = new Province(port);
        road = new ContestRoad(province);
        entrant = province.enterprise();
        rival = province.enterprise();
    }

    @Test
    void endsWithAwardsThatAnybodyCanRecompute() {
        plan();
        file();
        close();
        judge();
        List<JsonNode> ranked = rank();
        decide();
        String loser = publish(ranked);
        commend(loser);
        verify(loser);
        theObjectionStays(loser);
        forget(loser);
        isOnRecord();
    }

    private void isOnRecord() {
        office.get(CONTESTS + "/" + contestNo + "/results.csv").expect(200);
        List<String> actions = jdbc.sql("select action from kexie.audit_event where subject in (:contest, :any)")
                .param("contest", "case:" + contestNo)
                .param("any", "case:" + entryNos.get(0))
                .query(String.class)
                .list();
        assertThat(actions)
                .contains(
                        "CASE_OPENED",
                        "CASE_DECIDED",
                        "CASE_MOVED",
                        "JUDGES_DRAWN",
                        "SCORES_SUBMITTED",
                        "ENTRIES_RANKED",
                        "AWARDS_ANNOUNCED",
                        "AWARDS_GRANTED",
                        "RESULTS_EXPORTED");
        assertThat(actions).filteredOn("SCORES_SUBMITTED"::equals).hasSize(JUDGES);
    }

    private void plan() {
        ObjectNode plan = road.plan(
                Duration.ofDays(2),
                Json.put("/judgesPerEntry", JUDGES),
                Json.put("/awards/0", Map.of("grade", "一等奖", "share", 0.2, "floor", 50)),
                Json.put("/awards/1", Map.of("grade", "二等奖", "share", 0.3, "floor", 50)));
        Staff fifth = province.newcomer("it-j5-" + MARK);
        plan.withArray("judges").addObject().put("name", "专家戊").put("userId", fifth.userId());
        contestNo = road.propose(plan).expect(201).text("contestNo");
        office = road.office(contestNo);
        office.complete(contestNo, ContestRoad.APPROVE, Map.of("decision", "APPROVE"));
        road.awaitStatus(contestNo, ContestStatus.OPEN);
        judges = new ArrayList<>(road.judges());
        judges.add(fifth);
    }

    private void file() {
        for (int i = 0; i < WORKS; i++) {
            Enterprise applicant = i % 2 == 0 ? entrant : rival;
            ObjectNode entry = SampleEntries.json(
                    Json.put("/title", "作品" + i + MARK),
                    Json.put("/category", "MINI_DESIGN"),
                    Json.put(
                            "/startDate",
                            road.now().minusMonths(20).toLocalDate().toString()),
                    Json.put("/endDate", road.now().minusMonths(5).toLocalDate().toString()),
                    Json.put(
                            "/appliedSince",
                            road.now().minusMonths(4).toLocalDate().toString()));
            entryNos.add(applicant
                    .post(CONTESTS + "/" + contestNo + "/entries", entry)
                    .expect(201)
                    .text("caseNo"));
        }
        entryNos.forEach(
                entryNo -> office.complete(entryNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT")));
        assertThat(entrant.caseOf(entryNos.get(0)).path("status").asText()).isEqualTo("ADMITTED");
    }

    private void close() {
        fire("event_entriesClose");
        road.awaitStatus(contestNo, ContestStatus.CLOSED);
        entrant.post(CONTESTS + "/" + contestNo + "/entries", SampleEntries.json(Json.put("/category", "MINI_DESIGN")))
                .isProblem(409, "ENTRIES_CLOSED");
        await().atMost(PATIENCE).until(() -> has(office, contestNo, ContestRoad.ARRANGE));
        office.complete(contestNo, ContestRoad.ARRANGE, Map.of("decision", "DRAW"));
        assertThat(road.status(contestNo)).isEqualTo("JUDGING");
        assertThat(road.view(contestNo).path("seed").asText()).matches("[0-9a-f]{64}");
    }

    private void judge() {
        for (int j = 0; j < JUDGES; j++) {
            Staff judge = judges.get(j);
            String task = judge.task(contestNo, "userTask_scoreEntries");
            List<JsonNode> works =
                    judge.get(CONTESTS + "/" + contestNo + "/board").expect(200).items();
            assertThat(works).hasSize(WORKS);
            assertThat(works.toString()).doesNotContain(entrant.name()).doesNotContain("示例甲");
            judge.submit(task, Map.of()).expect(400);
            for (JsonNode work : works) {
                score(judge, j, work.path("entryNo").asText());
            }
            judge.submit(task, Map.of()).expect(204);
            judge.submit(task, Map.of()).expect(409);
        }
    }

    private void score(Staff judge, int j, String entryNo) {
        int i = entryNos.indexOf(entryNo);
        List<Map<String, Object>> scores = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (String criterion : List.of("NOVELTY", "USE", "BENEFIT")) {
            int score = 60 + (i * 7 + j * 3 + criterion.length()) % 30;
            scores.add(Map.of("criterion", criterion, "score", score));
            total = total.add(new BigDecimal(score * WEIGHTS.get(criterion)).movePointLeft(2));
        }
        totals.computeIfAbsent(entryNo, key -> new ArrayList<>()).add(total);
        judge.call("PUT", CONTESTS + "/" + contestNo + "/board/" + entryNo, Json.text(Map.of("scores", scores)))
                .expect(200);
    }

    private List<JsonNode> rank() {
        road.awaitStatus(contestNo, ContestStatus.RANKED);
        entrant.get(CONTESTS + "/" + contestNo + "/results").isProblem(409, "RESULTS_NOT_PUBLISHED");
        assertThat(publicPage()).contains("结果在公示开始后公布").doesNotContain(entrant.name(), "获奖作品");
        List<JsonNode> ranked =
                office.get(CONTESTS + "/" + contestNo + "/results").expect(200).items();
        assertThat(ranked).hasSize(WORKS);
        ranked.forEach(line -> assertThat(line.path("score").decimalValue())
                .as(line::toString)
                .isEqualByComparingTo(published(totals.get(line.path("caseNo").asText()))));
        assertThat(ranked)
                .isSortedAccordingTo(
                        Comparator.comparingInt(line -> line.path("rank").asInt()));
        return ranked;
    }

    /** Domain rule E.2 once more, by the plainest means. */
    private static BigDecimal published(List<BigDecimal> given) {
        List<BigDecimal> kept = given.stream().sorted().toList().subList(1, given.size() - 1);
        return kept.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal(kept.size()), 2, RoundingMode.HALF_UP);
    }

    private void decide() {
        List<Staff> committee = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> province.account("committee" + i))
                .toList();
        await().atMost(PATIENCE).until(() -> has(office, contestNo, "userTask_reviewRanking"));
        office.complete(contestNo, "userTask_reviewRanking", Map.of("decision", "CONFIRM"));
        for (int vote = 0; vote < 2; vote++) {
            committee.forEach(member -> {
                await().atMost(PATIENCE).until(() -> has(member, contestNo, "userTask_castBallot"));
                member.submit(member.task(contestNo, "userTask_castBallot"), Map.of("decision", "FOR"))
                        .expect(204);
            });
        }
        road.awaitStatus(contestNo, ContestStatus.PUBLICITY);
    }

    /** An objection to the best work is upheld: it loses its award, and what moves up is made public as well. */
    private String publish(List<JsonNode> ranked) {
        String best = ranked.get(0).path("caseNo").asText();
        boolean ofEntrant = entryNos.indexOf(best) % 2 == 0;
        Enterprise objector = ofEntrant ? rival : entrant;
        Map<String, Object> objection = Map.of(
                "caseNo", best,
                "name", "异议人",
                "mobile", "13800138000",
                "matter", "ORIGINALITY",
                "reason", "该作品的核心机构与 2020 年公开的方案相同，附比对。");
        objector.post(CONTESTS + "/" + contestNo + "/objections", Map.of("caseNo", best))
                .expect(422);
        objector.post(CONTESTS + "/" + contestNo + "/objections", objection).expect(201);
        Staff supervisor = province.newcomer("it-s-" + MARK, "supervision." + contestNo);
        supervisor.complete(
                contestNo,
                "userTask_handleObjection",
                Map.of("decision", "UPHOLD", "opinion", "经比对，异议成立。", "impartial", true));
        fire("event_publicityPeriodEnded");
        await().atMost(PATIENCE)
                .until(() -> entrantOf(best).caseOf(best).path("status").asText(), "DISQUALIFIED"::equals);
        fire("event_publicityPeriodEnded");
        await().atMost(PATIENCE).until(() -> has(office, contestNo, "userTask_approveCommendation"));
        return best;
    }

    private void commend(String loser) {
        office.complete(contestNo, "userTask_approveCommendation", Map.of("decision", "APPROVE"));
        road.awaitStatus(contestNo, ContestStatus.AWARDED);
        List<JsonNode> results =
                rival.get(CONTESTS + "/" + contestNo + "/results").expect(200).items();
        assertThat(results)
                .filteredOn(line -> !line.path("grade").isNull())
                .isNotEmpty()
                .allSatisfy(line -> {
                    String entryNo = line.path("caseNo").asText();
                    JsonNode file = entrantOf(entryNo).caseOf(entryNo);
                    assertThat(file.path("status").asText()).isEqualTo("AWARDED");
                    assertThat(file.path("documents").findValuesAsText("kind")).contains("CERTIFICATE");
                    assertThat(entryNo).isNotEqualTo(loser);
                });
        assertThat(road.organiser().caseOf(contestNo).path("documents").findValuesAsText("kind"))
                .contains("COMMENDATION");
        assertThat(publicPage()).contains("获奖作品", "一等奖", "小设计", entrant.name()).doesNotContain(loser, "示例甲");
    }

    private String publicPage() {
        return new String(province.visit("/contests/" + contestNo).expect(200).body(), StandardCharsets.UTF_8);
    }

    private void verify(String loser) {
        Answer answer = rival.get(CONTESTS + "/" + contestNo + "/result-sheet").expect(200);
        JsonNode sheet = answer.json();
        assertThat(sheet.path("sheets")).hasSize(WORKS * JUDGES);
        assertThat(sheet.toString()).doesNotContain(judges.get(0).userId()).doesNotContain("示例甲");
        assertThat(sheet.path("results").findValuesAsText("caseNo")).doesNotContain(loser);
        assertThat(Replayed.mismatches(answer.body())).isEmpty();
    }

    /** Whoever organised the contest neither learns who objected nor takes the objection away once the awards are given. */
    private void theObjectionStays(String loser) {
        Map<String, Object> person = Map.of("name", "异议人", "mobile", "13800138000");
        Map<String, Object> request = Map.of("name", "异议人", "mobile", "13800138000", "reason", "本人要求");
        Enterprise objector = entrantOf(loser) == entrant ? rival : entrant;
        assertThat(road.organiser()
                        .post("/api/v1/personal-data/exports", person)
                        .expect(200)
                        .toString())
                .doesNotContain(contestNo, "核心机构");
        assertThat(road.organiser()
                        .post("/api/v1/personal-data/erasures", request)
                        .expect(201)
                        .json()
                        .path("removed"))
                .isEmpty();
        assertThat(objector.post("/api/v1/personal-data/exports", person)
                        .expect(200)
                        .toString())
                .contains(contestNo, "该作品的核心机构与 2020 年公开的方案相同，附比对。");
    }

    /** Winners stay named while their certificates are on record; of the others nothing is left but the work. */
    private void forget(String loser) {
        Person leader = Person.named("示例甲");
        String winner = office.get(CONTESTS + "/" + contestNo + "/results").items().stream()
                .filter(line -> line.hasNonNull("grade"))
                .map(line -> line.path("caseNo").asText())
                .findFirst()
                .orElseThrow();
        assertThat(people.reasonToKeep(CaseNo.of(winner), leader).orElseThrow()).contains("等奖", "表彰档案");
        assertThat(people.remove(CaseNo.of(winner), leader, null)).isFalse();
        assertThat(people.of(CaseNo.of(winner), leader))
                .singleElement()
                .satisfies(record -> assertThat(record.data()).containsKeys("奖项", "姓名"));
        assertThat(people.reasonToKeep(CaseNo.of(winner), null)).isEmpty();

        assertThat(people.reasonToKeep(CaseNo.of(loser), leader)).isEmpty();
        assertThat(people.remove(CaseNo.of(loser), null, null)).isTrue();
        assertThat(people.of(CaseNo.of(loser), leader)).isEmpty();
        assertThat(people.remove(CaseNo.of(winner), null, null)).isTrue();
        assertThat(people.of(CaseNo.of(winner), leader)).isEmpty();
    }

    private Enterprise entrantOf(String entryNo) {
        return entryNos.indexOf(entryNo) % 2 == 0 ? entrant : rival;
    }

    /** Lets the timer of this event fire before its time: the clock is everybody's. */
    private void fire(String event) {
        await().atMost(PATIENCE).until(() -> {
            List<Job> timers =
                    runtime.createProcessInstanceQuery().processInstanceBusinessKey(contestNo).list().stream()
                            .flatMap(
                                    instance -> jobs
                                            .createJobQuery()
                                            .processInstanceId(instance.getId())
                                            .activityId(event)
                                            .list()
                                            .stream())
                            .toList();
            timers.forEach(timer -> jobs.executeJob(timer.getId()));
            return timers.size() == 1;
        });
    }

    private static boolean has(Staff person, String caseNo, String task) {
        return person.tasks(caseNo).stream()
                .anyMatch(open -> open.path("taskDefinitionKey").asText().equals(task));
    }
}

package cn.kexie.browser;

import static org.awaitility.Awaitility.await;

import cn.kexie.contest.ContestRoad;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.entry.form.SampleEntries;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A contest whose judges have submitted their scores, with one work for each title; the first is the best. */
final class JudgedContest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> CRITERIA = List.of("NOVELTY", "USE", "BENEFIT");

    private final Province province;
    private final ContestRoad road;
    private final Enterprise entrant;
    private final Enterprise rival;
    private final String contestNo;
    private final String title;
    private final List<String> entryNos = new ArrayList<>();

    JudgedContest(Province province, String... works) {
        this.province = province;
        road = new ContestRoad(province);
        entrant = province.enterprise();
        rival = province.enterprise();
        ObjectNode plan = road.plan(
                Duration.ofDays(2),
                Json.put("/awards/0", Map.of("grade", "一等奖", "share", 0.34, "floor", 85)),
                Json.put("/awards/1", Map.of("grade", "二等奖", "share", 0.34, "floor", 60)));
        title = plan.path("title").asText();
        contestNo = road.propose(plan).expect(201).text("contestNo");
        office().complete(contestNo, ContestRoad.APPROVE, Map.of("decision", "APPROVE"));
        road.awaitStatus(contestNo, ContestStatus.OPEN);
        Stream.of(works).forEach(this::enter);
        close();
        road.judges().forEach(this::judge);
        road.awaitStatus(contestNo, ContestStatus.RANKED);
        await().atMost(PATIENCE).until(() -> has(office(), "userTask_reviewRanking"));
    }

    String contestNo() {
        return contestNo;
    }

    String title() {
        return title;
    }

    Staff office() {
        return road.office(contestNo);
    }

    String best() {
        return entryNos.get(0);
    }

    /** Every member of the committee is for every award. */
    void vote() {
        for (int vote = 0; vote < 2; vote++) {
            IntStream.rangeClosed(1, 7)
                    .mapToObj(i -> province.account("committee" + i))
                    .forEach(this::approve);
        }
        road.awaitStatus(contestNo, ContestStatus.PUBLICITY);
    }

    /** Another enterprise objects to the best work. */
    String object(String reason) {
        Map<String, Object> objection = Map.of(
                "caseNo", best(), "name", "异议人", "mobile", "13800138000", "matter", "ORIGINALITY", "reason", reason);
        return rival.post(objections(), objection).expect(201).text("objectionNo");
    }

    String objection(String objectionNo) {
        return rival.get(objections() + "/" + objectionNo).expect(200).text("statusText");
    }

    private String objections() {
        return ContestRoad.CONTESTS + "/" + contestNo + "/objections";
    }

    private void enter(String work) {
        LocalDate today = road.now().toLocalDate();
        ObjectNode entry = SampleEntries.json(
                Json.put("/title", work),
                Json.put("/category", "MINI_DESIGN"),
                Json.put("/startDate", today.minusMonths(20).toString()),
                Json.put("/endDate", today.minusMonths(5).toString()),
                Json.put("/appliedSince", today.minusMonths(4).toString()));
        String entryNo = entrant.post(ContestRoad.CONTESTS + "/" + contestNo + "/entries", entry)
                .expect(201)
                .text("caseNo");
        office().complete(entryNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        entryNos.add(entryNo);
    }

    private void close() {
        province.administrator()
                .post("/api/v1/admin/clock", Map.of("advance", "P3D"))
                .expect(200);
        await().atMost(PATIENCE).until(() -> has(office(), ContestRoad.ARRANGE));
        office().complete(contestNo, ContestRoad.ARRANGE, Map.of("decision", "DRAW"));
    }

    private void judge(Staff judge) {
        String board = ContestRoad.CONTESTS + "/" + contestNo + "/board";
        for (JsonNode work : judge.get(board).expect(200).items()) {
            String entryNo = work.path("entryNo").asText();
            int score = 95 - 12 * entryNos.indexOf(entryNo);
            List<Map<String, Object>> scores = CRITERIA.stream()
                    .map(criterion -> Map.<String, Object>of("criterion", criterion, "score", score))
                    .toList();
            judge.call("PUT", board + "/" + entryNo, Json.text(Map.of("scores", scores)))
                    .expect(200);
        }
        judge.submit(judge.task(contestNo, "userTask_scoreEntries"), Map.of()).expect(204);
    }

    private void approve(Staff member) {
        await().atMost(PATIENCE).until(() -> has(member, "userTask_castBallot"));
        member.submit(member.task(contestNo, "userTask_castBallot"), Map.of("decision", "FOR"))
                .expect(204);
    }

    private boolean has(Staff person, String task) {
        return person.tasks(contestNo).stream()
                .anyMatch(open -> open.path("taskDefinitionKey").asText().equals(task));
    }
}

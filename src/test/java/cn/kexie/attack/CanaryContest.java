package cn.kexie.attack;

import static org.awaitility.Awaitility.await;

import cn.kexie.contest.ContestRoad;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.entry.form.SampleEntries;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;

/** Takes canaries through a contest as judges, authors and objectors, until certificates bear their names. */
final class CanaryContest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WORKS = 4;

    private final Province province;
    private final ContestRoad road;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final Iterator<Canary> flock;
    private final List<Answer> refusals = new ArrayList<>();
    private final List<String> entryNos = new ArrayList<>();
    private final Enterprise entrant;
    private String contestNo;
    private Staff office;

    CanaryContest(int port, RuntimeService runtime, ManagementService jobs, Iterator<Canary> flock) {
        this.province = new Province(port);
        this.road = new ContestRoad(province);
        this.entrant = province.enterprise();
        this.runtime = runtime;
        this.jobs = jobs;
        this.flock = flock;
    }

    String contestNo() {
        return contestNo;
    }

    Enterprise organiser() {
        return road.organiser();
    }

    Enterprise entrant() {
        return entrant;
    }

    List<String> entryNos() {
        return entryNos;
    }

    List<Answer> refusals() {
        return refusals;
    }

    void fly() {
        plan();
        file();
        judge();
        decide();
        object();
        commend();
    }

    private void plan() {
        ObjectNode plan =
                road.plan(Duration.ofDays(2), Json.put("/awards/0", Map.of("grade", "一等奖", "share", 0.5, "floor", 50)));
        plan.withArray("judges")
                .forEach(judge -> ((ObjectNode) judge).put("name", flock.next().name()));
        refusals.add(road.propose(plan.deepCopy().put("scope", flock.next().name())));
        contestNo = road.propose(plan).expect(201).text("contestNo");
        refusals.add(road.propose(plan));
        office = road.office(contestNo);
        office.complete(contestNo, ContestRoad.APPROVE, Map.of("decision", "APPROVE"));
        road.awaitStatus(contestNo, ContestStatus.OPEN);
    }

    private void file() {
        String entries = ContestRoad.CONTESTS + "/" + contestNo + "/entries";
        for (int i = 0; i < WORKS; i++) {
            entryNos.add(entrant.post(entries, entry(i)).expect(201).text("caseNo"));
        }
        refusals.add(
                entrant.post(entries, entry(WORKS).put("category", flock.next().name())));
        refusals.add(entrant.post(
                entries, entry(WORKS).put(flock.next().name(), flock.next().mobile())));
        String withdrawn = entrant.post(entries, entry(WORKS)).expect(201).text("caseNo");
        office.complete(
                withdrawn,
                "userTask_examineMaterials",
                Map.of("decision", "REFUSE", "opinion", flock.next().told("完成人身份不符")));
        entryNos.forEach(
                entryNo -> office.complete(entryNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT")));
        fire("event_entriesClose");
        road.awaitStatus(contestNo, ContestStatus.CLOSED);
        await().atMost(PATIENCE).until(() -> has(office, ContestRoad.ARRANGE));
        office.complete(contestNo, ContestRoad.ARRANGE, Map.of("decision", "DRAW"));
    }

    private ObjectNode entry(int i) {
        Canary leader = flock.next();
        String file = entrant.upload(
                        leader.fileName("的作品.pdf"),
                        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                                .getBytes())
                .expect(201)
                .text("attachmentId");
        return SampleEntries.json(
                Json.put("/title", "作品%d-%s".formatted(i, contestNo)),
                Json.put("/category", "MINI_DESIGN"),
                Json.put("/members/0/name", leader.name()),
                Json.put("/members/1/name", flock.next().name()),
                Json.put("/background", leader.told("由本人提出")),
                Json.put("/materials/0", Map.of("item", "WORK_REPORT", "attachmentId", file)),
                Json.put("/startDate", road.now().minusMonths(20).toLocalDate().toString()),
                Json.put("/endDate", road.now().minusMonths(5).toLocalDate().toString()),
                Json.put(
                        "/appliedSince", road.now().minusMonths(4).toLocalDate().toString()));
    }

    private void judge() {
        road.judges().forEach(judge -> {
            String task = judge.task(contestNo, "userTask_scoreEntries");
            for (JsonNode work : judge.get(ContestRoad.CONTESTS + "/" + contestNo + "/board")
                    .expect(200)
                    .items()) {
                score(judge, work.path("entryNo").asText());
            }
            judge.submit(task, Map.of()).expect(204);
        });
        road.awaitStatus(contestNo, ContestStatus.RANKED);
    }

    private void score(Staff judge, String entryNo) {
        int place = Math.abs(entryNo.hashCode() % 30);
        List<Map<String, Object>> scores = List.of("NOVELTY", "USE", "BENEFIT").stream()
                .map(criterion -> Map.<String, Object>of(
                        "criterion", criterion, "score", 60 + place, "comment", entryNo + " 的" + criterion))
                .toList();
        judge.call(
                        "PUT",
                        ContestRoad.CONTESTS + "/" + contestNo + "/board/" + entryNo,
                        Json.text(Map.of("scores", scores, "comment", entryNo + " 的总评")))
                .expect(200);
    }

    private void decide() {
        List<Staff> committee = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> province.account("committee" + i))
                .toList();
        await().atMost(PATIENCE).until(() -> has(office, "userTask_reviewRanking"));
        office.complete(contestNo, "userTask_reviewRanking", Map.of("decision", "CONFIRM"));
        for (int vote = 0; vote < 2 && !road.status(contestNo).equals("PUBLICITY"); vote++) {
            committee.forEach(member -> {
                await().atMost(PATIENCE)
                        .until(() -> has(member, "userTask_castBallot")
                                || road.status(contestNo).equals("PUBLICITY"));
                if (has(member, "userTask_castBallot")) {
                    member.submit(member.task(contestNo, "userTask_castBallot"), Map.of("decision", "FOR"))
                            .expect(204);
                }
            });
        }
        road.awaitStatus(contestNo, ContestStatus.PUBLICITY);
    }

    private void object() {
        Canary canary = flock.next();
        String path = ContestRoad.CONTESTS + "/" + contestNo + "/objections";
        String awarded = road.organiser()
                .get(ContestRoad.CONTESTS + "/" + contestNo + "/results")
                .expect(200)
                .items()
                .get(0)
                .path("caseNo")
                .asText();
        Map<String, Object> objection = Map.of(
                "caseNo", awarded,
                "name", canary.name(),
                "mobile", canary.mobile(),
                "matter", "ORIGINALITY",
                "reason", canary.told("该作品与 2020 年公开的方案相同"));
        refusals.add(entrant.post(path, Map.of("caseNo", canary.mobile(), "name", canary.email())));
        province.enterprise().post(path, objection).expect(201);
        Staff supervisor = province.newcomer("it-canary-" + contestNo, "supervision." + contestNo);
        supervisor.complete(
                contestNo,
                "userTask_handleObjection",
                Map.of("decision", "DISMISS", "opinion", canary.told("经核实异议不成立，已电话告知"), "impartial", true));
        fire("event_publicityPeriodEnded");
        await().atMost(PATIENCE).until(() -> has(office, "userTask_approveCommendation"));
    }

    private void commend() {
        office.complete(contestNo, "userTask_approveCommendation", Map.of("decision", "APPROVE"));
        road.awaitStatus(contestNo, ContestStatus.AWARDED);
    }

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

    private boolean has(Staff person, String task) {
        return person.tasks(contestNo).stream()
                .anyMatch(open -> open.path("taskDefinitionKey").asText().equals(task));
    }
}

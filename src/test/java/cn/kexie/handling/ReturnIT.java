package cn.kexie.handling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.ModelProperties;
import cn.kexie.matter.StationRoad;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("退回：每个流程图允许的环节")
class ReturnIT {

    private static final String PROVINCE = "440000";
    private static final String CHECK = "userTask_checkFormally";
    private static final String REVIEW = "userTask_reviewByExperts";
    private static final String DECIDE = "userTask_decideStation";

    /** The steps of the one procedure that allows returns, in order: who does it, with what, and the period of it. */
    private static final Map<String, Step> STEPS = Map.of(
            CHECK, new Step("review", Map.of("decision", "PASS"), "FORMAL_CHECK", 0),
            REVIEW,
                    new Step(
                            "review",
                            Map.of("panelSize", 5, "averageScore", 82.00, "recommendCount", 4, "summary", "示例意见"),
                            "EXPERT_REVIEW",
                            1),
            DECIDE, new Step("leader", Map.of("decision", "REJECT", "opinion", "示例理由"), "DECISION", 2));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    private Province province;

    record Step(String role, Map<String, ?> answers, String period, int at) {}

    /** A task and an earlier one it may be returned to. */
    record Pair(String from, String to) {}

    static List<Pair> pairs() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .flatMap(ReturnIT::pairsOf)
                    .toList();
        }
    }

    private static Stream<Pair> pairsOf(UserTask task) {
        return Arrays.stream(ModelProperties.of(task)
                        .getOrDefault(Operation.RETURN_TO, "")
                        .split("\\s+"))
                .filter(step -> !step.isEmpty())
                .map(step -> new Pair(task.getId(), step));
    }

    @BeforeEach
    void meet() {
        province = new Province(port);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void beginsAnewAndGoesOn(Pair pair) {
        StationRoad road = until(pair.from());
        String caseNo = road.caseNo();
        String status = road.enterprise().caseOf(caseNo).path("status").asText();
        Staff holder = province.officer(STEPS.get(pair.from()).role(), PROVINCE);
        String task = holder.task(caseNo, pair.from());
        holder.claim(task).expect(204);
        giveBack(holder, task, pair.to(), "示例退回理由").expect(200);

        JsonNode open = only(caseNo);
        assertThat(open.path("taskDefinitionKey").asText()).isEqualTo(pair.to());
        assertThat(open.path("assignee").isNull()).isTrue();
        JsonNode view = road.enterprise().caseOf(caseNo);
        assertThat(view.path("status").asText()).isEqualTo(status);
        assertThat(running(caseNo)).containsExactly(STEPS.get(pair.to()).period());
        assertThat(open.path("due").asText())
                .startsWith(LocalDate.parse(view.at("/deadline/dueDate").asText())
                        .plusDays(1)
                        .toString());
        assertThat(timers(caseNo)).isEqualTo(2);
        JsonNode dossier =
                holder.get("/api/v1/cases/" + caseNo + "/dossier").expect(200).json();
        assertThat(dossier.path("opinions").toString()).contains("示例退回理由", "退回“");
        assertThat(dossier.path("timeline").toString())
                .contains("TASK_RETURNED")
                .doesNotContain("示例退回理由");
        STEPS.forEach((key, step) -> {
            boolean undone = step.at() >= STEPS.get(pair.to()).at()
                    && step.at() < STEPS.get(pair.from()).at();
            if (undone && step.answers().containsKey("decision")) {
                assertThat(dossier.path("opinions").toString()).contains("\"earlier\":true");
            }
        });

        STEPS.entrySet().stream()
                .filter(step -> step.getValue().at() >= STEPS.get(pair.to()).at())
                .sorted((one, other) -> one.getValue().at() - other.getValue().at())
                .forEach(step -> road.done(
                        step.getValue().role(),
                        PROVINCE,
                        step.getKey(),
                        step.getValue().answers()));
        assertThat(road.enterprise().caseOf(caseNo).path("status").asText()).isEqualTo("REJECTED");
    }

    @Test
    @DisplayName("要认领、要理由、只能退回流程图写明的环节；没有答复的加签不再等")
    void isRefusedOtherwise() {
        StationRoad road = until(REVIEW);
        String caseNo = road.caseNo();
        Staff holder = province.officer("review", PROVINCE);
        String task = holder.task(caseNo, REVIEW);
        assertThat(giveBack(holder, task, CHECK, "理由").expect(409).text("code")).isEqualTo("NOT_CLAIMED");
        holder.claim(task).expect(204);
        assertThat(giveBack(holder, task, DECIDE, "理由").expect(422).json().toString())
                .contains("UNKNOWN_STEP", "/to", "形式审查");
        assertThat(giveBack(holder, task, CHECK, " ").expect(422).json().toString())
                .contains("/reason");
        Staff leader = province.officer("leader", PROVINCE);
        holder.post("/api/v1/tasks/" + task + "/consultations", Map.of("to", List.of(leader.userId()), "before", false))
                .expect(200);
        giveBack(holder, task, CHECK, "理由").expect(200);
        assertThat(leader.get("/api/v1/advice").expect(200).json().toString()).doesNotContain(caseNo);
        giveBack(holder, task, CHECK, "理由").expect(404);
        String again = holder.task(caseNo, CHECK);
        holder.claim(again).expect(204);
        assertThat(giveBack(holder, again, CHECK, "理由").expect(409).text("code"))
                .isEqualTo("NOT_ALLOWED");
    }

    private StationRoad until(String step) {
        StationRoad road = StationRoad.filed(province)
                .accepted()
                .done(
                        "recommend",
                        "440106",
                        "userTask_recommendStation",
                        Map.of("decision", "RECOMMEND", "visited", "YES", "visitNote", "场所和人员与申报相符"));
        STEPS.entrySet().stream()
                .filter(earlier -> earlier.getValue().at() < STEPS.get(step).at())
                .sorted((one, other) -> one.getValue().at() - other.getValue().at())
                .forEach(earlier -> road.done(
                        earlier.getValue().role(),
                        PROVINCE,
                        earlier.getKey(),
                        earlier.getValue().answers()));
        return road;
    }

    private static Answer giveBack(Staff by, String task, String to, String reason) {
        return by.post("/api/v1/tasks/" + task + "/return", Map.of("to", to, "reason", reason));
    }

    private JsonNode only(String caseNo) {
        List<JsonNode> open = province.administrator().tasks(caseNo);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private List<String> running(String caseNo) {
        return jdbc.sql("select kind from kexie.deadline where case_no = ? and ended_on is null")
                .param(caseNo)
                .query(String.class)
                .list();
    }

    /** Those of the task: its reminder and its escalation. */
    private long timers(String caseNo) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
                .mapToLong(instance -> jobs.createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .count())
                .sum();
    }
}

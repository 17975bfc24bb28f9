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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("撤回：每个流程图允许的环节，办结以后没有人接着办的")
class RecallIT {

    private static final String PROVINCE = "440000";
    private static final String RECOMMEND = "userTask_recommendStation";
    private static final String CHECK = "userTask_checkFormally";
    private static final String REVIEW = "userTask_reviewByExperts";
    private static final String DECIDE = "userTask_decideStation";

    /** The steps that allow it: who does it, with what, the period of it, and what it leads to. */
    private static final Map<String, Step> STEPS = Map.of(
            CHECK, new Step("review", Map.of("decision", "PASS"), "FORMAL_CHECK", REVIEW),
            REVIEW,
                    new Step(
                            "review",
                            Map.of("panelSize", 5, "averageScore", 82.00, "recommendCount", 4, "summary", "示例意见"),
                            "EXPERT_REVIEW",
                            DECIDE),
            DECIDE, new Step("leader", Map.of("decision", "RETURN", "opinion", "示例退回意见"), "DECISION", CHECK));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    private Province province;

    record Step(String role, Map<String, ?> answers, String period, String next) {}

    static List<String> allowed() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(UserTask.class).stream())
                    .filter(task -> Operation.read(ModelProperties.of(task).getOrDefault(Operation.PROPERTY, ""))
                            .contains(Operation.RECALL))
                    .map(ModelElementInstance::getDomElement)
                    .map(element -> element.getAttribute("id"))
                    .toList();
        }
    }

    @BeforeEach
    void meet() {
        province = new Province(port);
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void leavesTheTaskAsItWas(String step) {
        StationRoad road = until(step);
        String caseNo = road.caseNo();
        JsonNode before = only(caseNo);
        JsonNode deadline = road.enterprise().caseOf(caseNo).path("deadline");
        Staff holder = province.officer(STEPS.get(step).role(), PROVINCE);
        String task = decided(holder, caseNo, step, STEPS.get(step).answers());
        assertThat(only(caseNo).path("taskDefinitionKey").asText())
                .isEqualTo(STEPS.get(step).next());
        assertThat(done(holder, task).path("recallable").asBoolean()).isTrue();

        recall(holder, task).expect(200);

        JsonNode again = only(caseNo);
        assertThat(again.path("taskDefinitionKey").asText()).isEqualTo(step);
        assertThat(again.path("assignee").asText()).isEqualTo(holder.userId());
        assertThat(again.path("due")).isEqualTo(before.path("due"));
        assertThat(running(caseNo)).containsExactly(STEPS.get(step).period());
        assertThat(road.enterprise().caseOf(caseNo).path("deadline")).isEqualTo(deadline);
        assertThat(timers(caseNo)).hasSize(2);
        assertThat(done(holder, task).path("recallable").asBoolean()).isFalse();
        JsonNode dossier =
                holder.get("/api/v1/cases/" + caseNo + "/dossier").expect(200).json();
        assertThat(dossier.path("opinions").toString()).contains("撤回“");
        assertThat(dossier.path("timeline").toString()).contains("TASK_RECALLED");
        assertThat(recall(holder, task).expect(409).text("code")).isEqualTo("ALREADY_FOLLOWED");

        holder.submit(again.path("id").asText(), STEPS.get(step).answers()).expect(204);
        assertThat(only(caseNo).path("taskDefinitionKey").asText())
                .isEqualTo(STEPS.get(step).next());
        assertThat(recall(holder, task).expect(409).text("code"))
                .as("an earlier round is not taken back over a later one")
                .isEqualTo("ALREADY_FOLLOWED");
        recall(holder, again.path("id").asText()).expect(200);
    }

    @Test
    @DisplayName("别人办结的、已经有人认领的、走了制发文书的路的、流程图没有允许的，都不能撤回")
    void isRefusedOtherwise() {
        StationRoad road = until(CHECK);
        String caseNo = road.caseNo();
        Staff holder = province.officer("review", PROVINCE);
        String task = decided(holder, caseNo, CHECK, Map.of("decision", "PASS"));
        Staff leader = province.officer("leader", PROVINCE);
        assertThat(recall(leader, task).expect(404).text("code")).isEqualTo("UNKNOWN_TASK");

        String next = holder.task(caseNo, REVIEW);
        holder.claim(next).expect(204);
        assertThat(recall(holder, task).expect(409).json().toString()).contains("ALREADY_FOLLOWED", "已经有人认领");
        holder.submit(next, STEPS.get(REVIEW).answers()).expect(204);
        assertThat(recall(holder, task).expect(409).text("code")).isEqualTo("ALREADY_FOLLOWED");

        String rejected = decided(leader, caseNo, DECIDE, Map.of("decision", "REJECT", "opinion", "示例理由"));
        assertThat(recall(leader, rejected).expect(409).json().toString()).contains("ALREADY_FOLLOWED", "向前办理");
    }

    @Test
    void isRefusedOnceTheNextOneWasReminded() {
        StationRoad road = until(CHECK);
        Staff holder = province.officer("review", PROVINCE);
        String task = decided(holder, road.caseNo(), CHECK, Map.of("decision", "PASS"));
        Job reminder = timers(road.caseNo()).get(0);
        jobs.executeJob(reminder.getId());
        assertThat(recall(holder, task).expect(409).json().toString()).contains("ALREADY_FOLLOWED", "提醒");
    }

    @Test
    void isRefusedWhereTheDiagramDoesNotAllowIt() {
        StationRoad road = StationRoad.filed(province).accepted();
        Staff recommender = province.officer("recommend", "440106");
        String task = decided(
                recommender,
                road.caseNo(),
                RECOMMEND,
                Map.of("decision", "RECOMMEND", "visited", "YES", "visitNote", "场所和人员与申报相符"));
        assertThat(recall(recommender, task).expect(409).text("code")).isEqualTo("NOT_ALLOWED");
    }

    private StationRoad until(String step) {
        StationRoad road = StationRoad.filed(province)
                .accepted()
                .done(
                        "recommend",
                        "440106",
                        RECOMMEND,
                        Map.of("decision", "RECOMMEND", "visited", "YES", "visitNote", "场所和人员与申报相符"));
        List<String> order = List.of(CHECK, REVIEW, DECIDE);
        order.subList(0, order.indexOf(step))
                .forEach(earlier -> road.done(
                        STEPS.get(earlier).role(),
                        PROVINCE,
                        earlier,
                        STEPS.get(earlier).answers()));
        return road;
    }

    private static String decided(Staff holder, String caseNo, String step, Map<String, ?> answers) {
        String task = holder.task(caseNo, step);
        holder.claim(task).expect(204);
        holder.submit(task, answers).expect(204);
        return task;
    }

    private static Answer recall(Staff by, String task) {
        return by.post("/api/v1/tasks/" + task + "/recall", Map.of());
    }

    private static JsonNode done(Staff by, String task) {
        JsonNode items =
                by.get("/api/v1/tasks/done?size=200").expect(200).json().path("items");
        for (JsonNode item : items) {
            if (item.path("taskId").asText().equals(task)) {
                return item;
            }
        }
        throw new AssertionError(task + " is not among what was done");
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

    private List<Job> timers(String caseNo) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNo).list().stream()
                .flatMap(instance -> jobs
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .orderByJobDuedate()
                        .asc()
                        .list()
                        .stream())
                .toList();
    }
}

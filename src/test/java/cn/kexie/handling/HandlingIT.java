package cn.kexie.handling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("催办、抄送、委派、加签")
class HandlingIT {

    private static final String COUNTY = "440232";
    private static final String EXAMINE = "userTask_examineMaterials";
    private static final Map<String, String> ACCEPT = Map.of("decision", "ACCEPT");

    @LocalServerPort
    private int port;

    private Province province;
    private Enterprise enterprise;
    private Staff clerk;
    private Staff reviewer;
    private Staff leader;
    private Staff stranger;
    private String caseNo;
    private String task;

    @BeforeEach
    void claim() {
        province = new Province(port);
        clerk = newcomer("clerk", "acceptance." + COUNTY);
        reviewer = newcomer("reviewer", "review." + COUNTY);
        leader = newcomer("leader", "leader." + COUNTY);
        stranger = newcomer("stranger", "acceptance.440229", "leader.440229");
        enterprise = province.enterprise();
        caseNo = enterprise.file(enterprise.application(COUNTY)).expect(201).text("caseNo");
        task = clerk.task(caseNo, EXAMINE);
        clerk.claim(task).expect(204);
    }

    private Staff newcomer(String role, String... groups) {
        return province.newcomer("handling-" + role + "-" + System.nanoTime(), groups);
    }

    @Test
    @DisplayName("申请单位和领导各可以一天催办一次；别人不行；卡片和办理经过看得见，任务排到前面")
    void isUrgedOnceADay() {
        assertThat(urge(enterprise).expect(200).json().at("/tasks/0").asText()).isEqualTo("审查申请材料");
        assertThat(urge(enterprise).expect(409).text("code")).isEqualTo("URGED_TODAY");
        leader.post("/api/v1/cases/" + caseNo + "/urgings", Map.of()).expect(200);
        assertThat(leader.post("/api/v1/cases/" + caseNo + "/urgings", Map.of())
                        .expect(409)
                        .text("code"))
                .isEqualTo("URGED_TODAY");
        assertThat(clerk.post("/api/v1/cases/" + caseNo + "/urgings", Map.of())
                        .expect(403)
                        .text("code"))
                .isEqualTo("MAY_NOT_URGE");
        stranger.post("/api/v1/cases/" + caseNo + "/urgings", Map.of()).expect(404);
        urge(province.enterprise()).expect(404);

        assertThat(timeline()).contains("TASK_URGED", "已催办“审查申请材料”", "申请单位", "单位领导");
        assertThat(clerk.get("/api/v1/tasks/cards?taskId=" + task)
                        .expect(200)
                        .json()
                        .at("/items/0/marks/0")
                        .asText())
                .startsWith("已催办 2 次");
        assertThat(clerk.get("/engine-rest/task/" + task)
                        .expect(200)
                        .json()
                        .path("priority")
                        .asInt())
                .isGreaterThanOrEqualTo(75);
    }

    @Test
    @DisplayName("抄送的人看到未读、打开即已读；未读的不重复抄送；名单以外的不行")
    void isCopiedToColleagues() {
        assertThat(copy(clerk, leader.userId(), reviewer.userId())
                        .expect(200)
                        .json()
                        .path("to"))
                .hasSize(2);
        assertThat(copy(clerk, leader.userId()).expect(200).json().path("to")).isEmpty();
        assertThat(copy(clerk, stranger.userId()).expect(422).json().toString()).contains("UNKNOWN_COLLEAGUE", "/to/0");
        copy(stranger, leader.userId()).expect(404);

        JsonNode before = leader.get("/api/v1/copies").expect(200).json();
        assertThat(before.path("unread").asInt()).isEqualTo(1);
        assertThat(before.at("/items/0/caseNo").asText()).isEqualTo(caseNo);
        leader.post("/api/v1/cases/" + caseNo + "/copies/read", Map.of()).expect(200);
        JsonNode after = leader.get("/api/v1/copies").expect(200).json();
        assertThat(after.path("unread").asInt()).isZero();
        assertThat(after.at("/items/0/readAt").isNull()).isFalse();
        clerk.post("/api/v1/cases/" + caseNo + "/copies/read", Map.of()).expect(404);
        assertThat(timeline()).contains("CASE_COPIED", "已抄送 2 名同事");
    }

    @Test
    @DisplayName("不再属于本单位的，抄送给他的卷宗仍可以看，任务不能办")
    void letsWhoeverWasToldRead() {
        copy(clerk, reviewer.userId()).expect(200);
        province.administrator()
                .call("DELETE", "/engine-rest/group/review.%s/members/%s".formatted(COUNTY, reviewer.userId()), "")
                .expect(204);
        reviewer.get("/api/v1/cases/" + caseNo + "/dossier").expect(200);
        leader.get("/api/v1/cases/" + caseNo + "/dossier").expect(200);
        reviewer.submit(task, ACCEPT).expect(403);
    }

    @Test
    @DisplayName("委派的任务只能交回意见，回到委派人手中，由他办结；期限不变")
    void comesBackWithTheOpinion() {
        String due = due();
        assertThat(delegate(reviewer).expect(200).json().path("to")).hasSize(1);
        assertThat(due()).isEqualTo(due);
        assertThat(reviewer.tasks(caseNo)).hasSize(1);
        assertThat(reviewer.submit(task, ACCEPT).expect(409).text("code")).isEqualTo("DELEGATED");
        reviewer.post("/engine-rest/task/" + task + "/unclaim", Map.of()).expect(409);
        clerk.submit(task, ACCEPT).expect(403);
        assertThat(clerk.post("/api/v1/tasks/" + task + "/handover", Map.of("to", reviewer.userId()))
                        .expect(409)
                        .text("code"))
                .isEqualTo("DELEGATED");
        delegate(leader).expect(409);

        JsonNode asked = reviewer.get("/api/v1/advice").expect(200).json().at("/asked/0");
        assertThat(asked.path("question").asText()).isEqualTo("请核对章程");
        answer(stranger, asked, "不是向我征求的").expect(404);
        answer(reviewer, asked, "章程合规").expect(200);
        answer(reviewer, asked, "再说一次").expect(404);

        assertThat(clerk.get("/engine-rest/task/" + task)
                        .expect(200)
                        .json()
                        .path("assignee")
                        .asText())
                .isEqualTo(clerk.userId());
        assertThat(clerk.get("/api/v1/tasks/" + task + "/dossier")
                        .expect(200)
                        .json()
                        .path("opinions")
                        .toString())
                .contains("委派意见", "章程合规", "受委派人员");
        assertThat(timeline()).contains("TASK_DELEGATED", "ADVICE_GIVEN").doesNotContain("章程合规");
        clerk.submit(task, ACCEPT).expect(204);
    }

    @Test
    @DisplayName("委派可以收回；案件撤回以后不再需要意见")
    void isTakenBack() {
        delegate(reviewer).expect(200);
        JsonNode asked = clerk.get("/api/v1/advice").expect(200).json().at("/awaited/0");
        withdraw(reviewer, asked).expect(404);
        withdraw(clerk, asked).expect(200);
        answer(reviewer, asked, "章程合规").expect(404);

        delegate(reviewer).expect(200);
        JsonNode again = reviewer.get("/api/v1/advice").expect(200).json().at("/asked/0");
        enterprise
                .post("/api/v1/establishments/" + caseNo + "/withdrawal", Map.of("reason", "暂缓组建"))
                .expect(200);
        assertThat(reviewer.get("/api/v1/advice").expect(200).json().path("asked"))
                .isEmpty();
        assertThat(answer(reviewer, again, "章程合规").expect(409).text("code")).isEqualTo("TASK_DONE");
    }

    @Test
    @DisplayName("前加签：意见到齐才能办结；撤回的不再等")
    void waitsForOpinions() {
        consult(true, reviewer, leader).expect(200);
        assertThat(consult(true, reviewer).expect(200).json().path("to")).isEmpty();
        Answer early = clerk.submit(task, ACCEPT).expect(409);
        assertThat(early.text("code")).isEqualTo("ADVICE_AWAITED");
        assertThat(early.text("message")).contains("2 份");
        delegate(reviewer).expect(409);

        answer(reviewer, reviewer.get("/api/v1/advice").expect(200).json().at("/asked/0"), "同意受理")
                .expect(200);
        clerk.submit(task, ACCEPT).expect(409);
        withdraw(clerk, clerk.get("/api/v1/advice").expect(200).json().at("/awaited/0"))
                .expect(200);
        clerk.submit(task, ACCEPT).expect(204);
        assertThat(leader.get("/api/v1/cases/" + caseNo + "/dossier")
                        .expect(200)
                        .json()
                        .path("opinions")
                        .toString())
                .contains("加签意见", "同意受理");
    }

    @Test
    @DisplayName("后加签：办结以后才请对方提出意见，不耽误办结")
    void asksAfterwards() {
        consult(false, leader).expect(200);
        assertThat(leader.get("/api/v1/advice").expect(200).json().path("asked"))
                .isEmpty();
        clerk.submit(task, ACCEPT).expect(204);
        JsonNode asked = leader.get("/api/v1/advice").expect(200).json().at("/asked/0");
        answer(leader, asked, "请审核时核对住所").expect(200);
        assertThat(leader.get("/api/v1/cases/" + caseNo + "/dossier")
                        .expect(200)
                        .json()
                        .path("opinions")
                        .toString())
                .contains("请审核时核对住所");
    }

    @Test
    @DisplayName("与本事项有关的人不在名单中，也不能提出意见；没有认领的先认领")
    void asksNobodyWithAPart() {
        String account = "handling-part-" + System.nanoTime();
        province.administrator()
                .post(
                        "/engine-rest/user/create",
                        Map.of(
                                "profile", Map.of("id", account, "firstName", "甲", "lastName", "示例"),
                                "credentials", Map.of("password", "Kexie-2026")))
                .expect(204);
        province.administrator()
                .call("PUT", "/engine-rest/group/review.%s/members/%s".formatted(COUNTY, account), "{}")
                .expect(204);
        assertThat(clerk.get("/api/v1/tasks/" + task + "/associates?operation=CONSULT")
                        .expect(200)
                        .json()
                        .toString())
                .contains(reviewer.userId())
                .doesNotContain(account);
        assertThat(copy(clerk, account).expect(422).json().toString()).contains("UNKNOWN_COLLEAGUE");
        Staff colleague = newcomer("colleague", "acceptance." + COUNTY);
        assertThat(colleague
                        .post("/api/v1/tasks/" + task + "/delegation", Map.of("to", reviewer.userId()))
                        .expect(409)
                        .text("code"))
                .isEqualTo("NOT_CLAIMED");
    }

    @Test
    @DisplayName("填错的一次说清")
    void tellsEveryFault() {
        assertThat(clerk.post("/api/v1/tasks/" + task + "/consultations", Map.of("to", List.of(), "question", 7))
                        .expect(422)
                        .json()
                        .toString())
                .contains("/to", "/before", "/question");
        clerk.get("/api/v1/tasks/" + task + "/associates?operation=PROMOTE").expect(400);
    }

    private Answer urge(Enterprise by) {
        return by.post("/api/v1/cases/" + caseNo + "/urgings", Map.of());
    }

    private Answer copy(Staff by, String... to) {
        return by.post("/api/v1/tasks/" + task + "/copies", Map.of("to", List.of(to)));
    }

    private Answer delegate(Staff to) {
        return clerk.post("/api/v1/tasks/" + task + "/delegation", Map.of("to", to.userId(), "question", "请核对章程"));
    }

    private Answer consult(boolean before, Staff... advisers) {
        Map<String, Object> body = new HashMap<>();
        body.put("to", List.of(advisers).stream().map(Staff::userId).toList());
        body.put("before", before);
        body.put("question", null);
        return clerk.post("/api/v1/tasks/" + task + "/consultations", body);
    }

    private static Answer answer(Staff by, JsonNode advice, String opinion) {
        return by.post("/api/v1/advice/" + advice.path("adviceNo").asLong() + "/answer", Map.of("opinion", opinion));
    }

    private static Answer withdraw(Staff by, JsonNode advice) {
        return by.post("/api/v1/advice/" + advice.path("adviceNo").asLong() + "/withdrawal", Map.of());
    }

    private String due() {
        return clerk.get("/engine-rest/task/" + task)
                .expect(200)
                .json()
                .path("due")
                .asText();
    }

    private String timeline() {
        return enterprise
                .get("/api/v1/cases/" + caseNo + "/timeline")
                .expect(200)
                .json()
                .toString();
    }
}

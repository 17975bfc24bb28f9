package cn.kexie.handover;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("任务转交")
class HandoverIT {

    private static final String COUNTY = "440224";
    private static final String EXAMINE = "userTask_examineMaterials";

    @LocalServerPort
    private int port;

    private Staff clerk;
    private Staff colleague;
    private Staff leader;
    private Staff stranger;
    private String caseNo;
    private String task;

    @BeforeEach
    void claim() {
        Province province = new Province(port);
        String suffix = COUNTY + System.nanoTime();
        clerk = province.newcomer("absent-" + suffix, "acceptance." + COUNTY);
        colleague = province.newcomer("present-" + suffix, "acceptance." + COUNTY);
        leader = province.newcomer("leading-" + suffix, "leader." + COUNTY);
        stranger = province.newcomer("stranger-" + suffix, "acceptance.440229", "review." + COUNTY);
        Enterprise enterprise = province.enterprise();
        caseNo = enterprise.file(enterprise.application(COUNTY)).expect(201).text("caseNo");
        task = clerk.task(caseNo, EXAMINE);
        clerk.claim(task).expect(204);
    }

    @Test
    @DisplayName("同组人员和本单位领导看得到同事在办的任务，别人看不到")
    void isSeenByTheGroupAndByTheLeader() {
        assertThat(held(colleague)).contains(caseNo, clerk.userId());
        assertThat(held(leader)).contains(caseNo);
        assertThat(held(clerk)).doesNotContain(caseNo);
        assertThat(held(stranger)).doesNotContain(caseNo);
        give(stranger, colleague.userId()).expect(404);
        stranger.get("/api/v1/tasks/" + task + "/colleagues").expect(404);
    }

    @Test
    @DisplayName("领导转交后，接办人可以办结，办理经过有记载")
    void goesToAColleague() {
        assertThat(leader.get("/api/v1/tasks/" + task + "/colleagues")
                        .expect(200)
                        .json()
                        .toString())
                .contains(colleague.userId())
                .doesNotContain(clerk.userId(), leader.userId());
        give(leader, colleague.userId()).expect(200);

        colleague.submit(task, Map.of("decision", "ACCEPT")).expect(204);
        assertThat(colleague
                        .get("/api/v1/cases/" + caseNo + "/timeline")
                        .expect(200)
                        .json()
                        .toString())
                .contains("TASK_HANDED_OVER");
    }

    @Test
    @DisplayName("同组人员可以接过来自己办理")
    void isTakenOver() {
        give(colleague, colleague.userId()).expect(200);
        clerk.submit(task, Map.of("decision", "ACCEPT")).expect(403);
        colleague.submit(task, Map.of("decision", "ACCEPT")).expect(204);
    }

    @Test
    @DisplayName("不在组内的账号接不了，说明从名单中选择")
    void isRefusedForWhoeverIsNotInTheGroup() {
        for (String account : new String[] {leader.userId(), "nobody", clerk.userId()}) {
            Answer refused = give(clerk, account).expect(422);
            assertThat(refused.json().toString()).contains("UNKNOWN_COLLEAGUE", "/to", "从名单中选择");
        }
    }

    @Test
    @DisplayName("按案件编号后几位、单位找到任务")
    void isFoundByWhatPeopleKnow() {
        String applicant = clerk.get("/api/v1/cases/" + caseNo)
                .expect(200)
                .json()
                .at("/applicant/name")
                .asText();
        for (String text : new String[] {caseNo, caseNo.toLowerCase(), applicant, caseNo.substring(4) + " 审查"}) {
            assertThat(clerk.post("/api/v1/tasks/search", Map.of("text", text))
                            .expect(200)
                            .json()
                            .toString())
                    .as(text)
                    .contains(caseNo, "workingDaysLeft");
        }
        assertThat(stranger.post("/api/v1/tasks/search", Map.of("text", caseNo))
                        .expect(200)
                        .json()
                        .toString())
                .doesNotContain(applicant);
        clerk.post("/api/v1/tasks/search", Map.of("text", " ")).expect(400);
    }

    private Answer give(Staff by, String to) {
        return by.post("/api/v1/tasks/" + task + "/handover", Map.of("to", to));
    }

    private static String held(Staff staff) {
        return staff.get("/api/v1/tasks/held").expect(200).json().toString();
    }
}

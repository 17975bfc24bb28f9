package cn.kexie.membership.roll;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the years do to a membership: inactivity, and a new term. */
@IntegrationTest
class MemberYearsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private AssociationOfOne association;
    private String memberNo;
    private String other;

    @BeforeEach
    void meet() {
        province = new Province(port);
        association = new AssociationOfOne(province, associations);
        memberNo = association.admitted(AssociationOfOne.form());
        other = association.admitted(
                AssociationOfOne.form(form -> form.put("name", "示例丙").put("mobile", "13800138003")));
    }

    @Test
    void warnsOnceAndExpiresWhoeverStaysAway() {
        dayPasses();
        assertThat(cases("member-inactivity")).isEmpty();
        association
                .secretary()
                .call(
                        "PUT",
                        association.path("membership-settings"),
                        "{\"standard\":\"INCLUSIVE\",\"publicity\":false,\"automaticLeaving\":true}")
                .expect(200);
        LocalDate today = province.today();
        idle(memberNo, today.minusMonths(25));
        idle(other, today.minusMonths(24));
        dayPasses();
        dayPasses();
        List<JsonNode> warnings = cases("member-inactivity");
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).at("/result/warned").asInt()).isEqualTo(2);
        assertThat(member(memberNo).path("warnedOn").asText()).isEqualTo(today.toString());

        activity(other, today).expect(200);
        jdbc.sql("update member set warned_on = :day where member_no = :no")
                .param("day", today.minusMonths(2))
                .param("no", memberNo)
                .update();
        dayPasses();
        assertThat(member(memberNo).path("status").asText()).isEqualTo("EXPIRED");
        assertThat(member(other).path("status").asText()).isEqualTo("ACTIVE");
        assertThat(member(other).hasNonNull("warnedOn")).isFalse();
        association.enterprise().get(path(memberNo) + "/card").isProblem(409, "WRONG_STATE");
        JsonNode concluded = cases("member-inactivity").get(0);
        assertThat(concluded.path("status").asText()).isEqualTo("CONCLUDED");
        assertThat(concluded.at("/result/expired").asInt()).isEqualTo(1);
        assertThat(concluded.at("/result/activeAgain").asInt()).isEqualTo(1);
    }

    @Test
    void recordsActivitiesOneByOneAndTogether() {
        LocalDate today = province.today();
        activity(memberNo, today.plusDays(1)).isInvalid("/on IMPOSSIBLE_DATE");
        activity("KX0-1", today).isProblem(404, "UNKNOWN_MEMBER");
        Map<String, Object> together =
                Map.of("on", today.toString(), "what", "学术年会", "memberNos", List.of(memberNo, other));
        assertThat(association
                        .enterprise()
                        .post(association.path("members/activities"), together)
                        .expect(200)
                        .json()
                        .path("recorded")
                        .asInt())
                .isEqualTo(2);
        association
                .enterprise()
                .post(
                        association.path("members/activities"),
                        Map.of("on", today.toString(), "what", "学术年会", "memberNos", List.of(memberNo, "KX0-1")))
                .isInvalid("/memberNos/1 UNKNOWN_MEMBER");
        association
                .enterprise()
                .post(
                        association.path("members/activities"),
                        Map.of("on", today.plusDays(1).toString(), "what", " ", "memberNos", List.of(" ", "KX0-1")))
                .isInvalid(
                        "/on IMPOSSIBLE_DATE",
                        "/what REQUIRED",
                        "/memberNos/0 REQUIRED",
                        "/memberNos/1 UNKNOWN_MEMBER");
        association
                .enterprise()
                .post(
                        association.path("members/%s/activity".formatted(memberNo)),
                        Map.of("on", today.plusDays(1).toString()))
                .isInvalid("/on IMPOSSIBLE_DATE", "/what REQUIRED");
        assertThat(member(memberNo).path("lastActiveOn").asText()).isEqualTo(today.toString());
    }

    @Test
    void confirmsMembersForANewTerm() {
        LocalDate termEnd = province.today().plusYears(8);
        String round = association.path("members/reconfirmation");
        Staff secretary = association.secretary();
        association
                .enterprise()
                .post(round, Map.of("termEnd", termEnd.toString()))
                .isProblem(403, "SECRETARIAT_ONLY");
        String caseNo = secretary
                .post(round, Map.of("termEnd", termEnd.toString()))
                .expect(201)
                .text("caseNo");
        secretary.post(round, Map.of("termEnd", termEnd.toString())).isProblem(409, "RECONFIRMATION_OPEN");
        Answer confirmed = association
                .enterprise()
                .post(round + "/confirmations", Map.of("memberNos", List.of(memberNo)))
                .expect(200);
        assertThat(confirmed.json().at("/result/confirmed").asInt()).isEqualTo(1);
        assertThat(association.enterprise().get(round).items())
                .extracting(item -> item.path("memberNo").asText())
                .containsExactly(other, memberNo);
        association.enterprise().get(path(memberNo) + "/card").expect(200);
        assertThat(jdbc.sql("select max(valid_until) from official_document where case_no = :no and status = 'VALID'")
                        .param("no", memberNo)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(termEnd);
        province.administrator()
                .get("/engine-rest/job?timers=true&activityId=event_reconfirmationPeriodEnded&processInstanceId="
                        + instance(caseNo))
                .json()
                .forEach(job -> execute(job.path("id").asText()));
        assertThat(member(memberNo).path("status").asText()).isEqualTo("ACTIVE");
        assertThat(member(other).path("status").asText()).isEqualTo("EXPIRED");
        assertThat(member(other).path("endReason").asText()).contains("换届登记");
        association.enterprise().get(round).isProblem(404, "NO_RECONFIRMATION");
    }

    private void dayPasses() {
        JsonNode jobs = province.administrator()
                .get("/engine-rest/job?timers=true&processDefinitionKey=member-inactivity&active=true")
                .expect(200)
                .json();
        assertThat(jobs).hasSize(1);
        execute(jobs.get(0).path("id").asText());
    }

    private void execute(String jobId) {
        province.administrator()
                .post("/engine-rest/job/%s/execute".formatted(jobId), Map.of())
                .expect(204);
    }

    private String instance(String caseNo) {
        return province.administrator()
                .get("/engine-rest/process-instance?businessKey=" + caseNo)
                .expect(200)
                .json()
                .get(0)
                .path("id")
                .asText();
    }

    private void idle(String no, LocalDate since) {
        jdbc.sql("update member set last_active_on = :day where member_no = :no")
                .param("day", since)
                .param("no", no)
                .update();
    }

    private Answer activity(String no, LocalDate on) {
        return association.enterprise().post(path(no) + "/activity", Map.of("on", on.toString(), "what", "技术攻关"));
    }

    private JsonNode member(String no) {
        return association.enterprise().get(path(no)).expect(200).json();
    }

    private String path(String no) {
        return association.path("members/" + no);
    }

    private List<JsonNode> cases(String procedure) {
        return association.enterprise().get("/api/v1/cases?procedure=" + procedure).expect(200).items().stream()
                .map(item -> association
                        .enterprise()
                        .get("/api/v1/cases/" + item.path("caseNo").asText())
                        .expect(200)
                        .json())
                .toList();
    }
}

package cn.kexie.membership.roster;

import static cn.kexie.membership.roster.SamplePeople.assistant;
import static cn.kexie.membership.roster.SamplePeople.engineer;
import static cn.kexie.membership.roster.SamplePeople.roster;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may become of the rows of a roster besides being admitted by the secretariat. */
@IntegrationTest
class RosterDecisionIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private AssociationOfOne association;
    private Staff secretary;

    @BeforeEach
    void meet() {
        province = new Province(port);
        association = new AssociationOfOne(province, associations);
        secretary = association.secretary();
    }

    @Test
    void waitsForNobodyTwice() {
        String caseNo = filed(assistant(1));
        ObjectNode alone = assistant(1);
        alone.putArray("materials");
        Answer refused = association.apply(alone).isProblem(409, "APPLICATION_OPEN");
        assertThat(refused.text("caseNo")).isEqualTo(caseNo);
        ObjectNode other = engineer(2);
        other.putArray("materials");
        association.filed(other);
        association
                .enterprise()
                .post(association.path("member-rosters"), roster(engineer(2)))
                .isInvalid("/rows/0/mobile CASE_ALREADY_OPEN");
    }

    @Test
    void asksTheCommitteeOnceForAllWhoAreReferred() {
        List<Staff> committee = association.committee(3);
        String caseNo = filed(engineer(1), assistant(2), assistant(3), assistant(4));
        decide(caseNo, "APPROVE", "2");
        decide(caseNo, "REFER", "3", "4");
        committee.forEach(voter -> voter.submit(voter.task(caseNo, "userTask_castBallot"), Map.of("decision", "FOR"))
                .expect(204));
        approveClearRows(caseNo);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> view(caseNo).path("status").asText().equals("APPROVED"));
        assertThat(view(caseNo).at("/result/admitted").asInt()).isEqualTo(4);
    }

    @Test
    void admitsAfterThePublicityAndIssuesCardsWhenAskedFor() {
        secretary
                .call("PUT", association.path("membership-settings"), "{\"standard\":\"INCLUSIVE\",\"publicity\":true}")
                .expect(200);
        String caseNo = filed(engineer(1), engineer(2));
        secretary.complete(caseNo, RosterRoad.CLEAR, Map.of("decision", "APPROVE"));
        assertThat(view(caseNo).path("step").asText()).isEqualTo("公示");
        association.enterprise().get(association.path("members")).expect(200);
        assertThat(members()).isEmpty();
        fire(caseNo, "publicity");
        assertThat(view(caseNo).path("status").asText()).isEqualTo("APPROVED");
        assertThat(members()).hasSize(2);

        String memberNo = members().get(0).path("memberNo").asText();
        String member = association.path("members/" + memberNo);
        Answer card = association.enterprise().get(member + "/card").expect(200);
        assertThat(card.header("Content-Type")).startsWith("application/pdf");
        assertThat(association.enterprise().get(member + "/card").body()).isEqualTo(card.body());
        association.enterprise().get(member + "/admission-notice").expect(200);
        assertThat(cards(memberNo)).containsExactly("VALID");
        secretary.post(member + "/withdrawal", Map.of("reason", "本人书面申请")).expect(200);
        assertThat(cards(memberNo)).containsExactly("REVOKED");
        province.enterprise().get(member + "/card").isProblem(404, "UNKNOWN_ROSTER");
    }

    @Test
    @DisplayName("名册中的人不能审查这份名册，姓名写法不同也一样；其他秘书可以")
    void nobodyOnTheRosterDecidesOnIt() {
        Staff listed = province.newcomer(
                "it-" + UUID.randomUUID().toString().substring(0, 8), "secretariat." + association.associationNo());
        ObjectNode row = engineer(1);
        row.put("name", "测试·" + listed.userId().toUpperCase(Locale.ROOT));
        String caseNo = filed(row, engineer(2));

        String task = listed.task(caseNo, RosterRoad.CLEAR);
        listed.claim(task).isRefusal(403, "MAY_NOT_HANDLE");
        listed.submit(task, Map.of("decision", "APPROVE")).isRefusal(403, "MAY_NOT_HANDLE");
        assertThat(members()).isEmpty();

        secretary.complete(caseNo, RosterRoad.CLEAR, Map.of("decision", "APPROVE"));
        assertThat(members()).hasSize(2);
    }

    @Test
    void endsWithItsAssociation() {
        String roster = filed(engineer(1));
        ObjectNode alone = engineer(2);
        alone.putArray("materials");
        String application = association.filed(alone);
        province.administrator()
                .post("/api/v1/admin/associations/%s/cancellation".formatted(association.associationNo()), Map.of())
                .expect(200);
        assertThat(view(roster).path("status").asText()).isEqualTo("REJECTED");
        assertThat(view(application).path("status").asText()).isEqualTo("REJECTED");
        assertThat(view(application).at("/result/reason").asText()).contains("注销");
    }

    private String filed(ObjectNode... people) {
        return association
                .enterprise()
                .post(association.path("member-rosters"), roster(people))
                .expect(201)
                .text("caseNo");
    }

    private void decide(String caseNo, String decision, String... rows) {
        secretary.complete(
                caseNo,
                RosterRoad.EXCEPTIONS,
                Map.of("decision", decision, "opinion", "逐人审查", "chosenRows", List.of(rows)));
    }

    /** The vote may be counted in the same moment; then the click is refused and tried again, as a person would. */
    private void approveClearRows(String caseNo) {
        String task = secretary.task(caseNo, RosterRoad.CLEAR);
        secretary.claim(task).expect(204);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        secretary.submit(task, Map.of("decision", "APPROVE")).status() == 204);
    }

    private List<JsonNode> members() {
        return association.enterprise().get(association.path("members")).items();
    }

    private JsonNode view(String caseNo) {
        return association
                .enterprise()
                .get("/api/v1/cases/" + caseNo)
                .expect(200)
                .json();
    }

    private List<String> cards(String memberNo) {
        return jdbc.sql("select status from official_document where case_no = :no and kind = 'MEMBER_CARD'")
                .param("no", memberNo)
                .query(String.class)
                .list();
    }

    /** Runs the timers that wait in a called process of the case. */
    private void fire(String caseNo, String processKey) {
        Staff administrator = province.administrator();
        administrator
                .get("/engine-rest/process-instance?businessKey=%s&processDefinitionKey=%s"
                        .formatted(caseNo, processKey))
                .json()
                .forEach(instance -> administrator
                        .get("/engine-rest/job?timers=true&processInstanceId="
                                + instance.path("id").asText())
                        .json()
                        .forEach(job -> administrator
                                .post(
                                        "/engine-rest/job/%s/execute"
                                                .formatted(job.path("id").asText()),
                                        Map.of())
                                .expect(204)));
    }
}

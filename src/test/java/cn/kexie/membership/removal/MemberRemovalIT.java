package cn.kexie.membership.removal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 除名 from the proposal to the decision, everybody acting over HTTP. */
@IntegrationTest
class MemberRemovalIT {

    private static final Map<String, String> GROUNDS = Map.of("reason", "严重违反章程");

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    private Province province;
    private AssociationOfOne association;
    private String member;

    @BeforeEach
    void meet() {
        province = new Province(port);
        association = new AssociationOfOne(province, associations);
        member = association.path("members/" + association.admitted(AssociationOfOne.form()));
    }

    @Test
    void leadsFromTheProposalToTheDecision() {
        List<Staff> committee = association.committee(3);
        Staff secretary = association.secretary();
        Answer proposed = secretary.post(member + "/removal", GROUNDS).expect(201);
        String caseNo = proposed.text("caseNo");
        assertThat(caseNo).startsWith("REM-");
        assertThat(proposed.header("Location")).isEqualTo("/api/v1/cases/" + caseNo);
        secretary.post(member + "/removal", GROUNDS).isProblem(409, "REMOVAL_OPEN");

        secretary.complete(
                caseNo, "userTask_hearMember", Map.of("decision", "HEARD", "opinion", "本人承认", "impartial", true));
        committee.forEach(voter -> vote(voter, caseNo));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> view(caseNo).path("status").asText().equals("REMOVED"));

        assertThat(association.enterprise().get(member).expect(200).text("status"))
                .isEqualTo("EXPELLED");
        JsonNode document = view(caseNo).path("documents").get(0);
        assertThat(document.path("kind").asText()).isEqualTo("REMOVAL_DECISION");
        secretary.get(document.path("href").asText()).expect(200);
        secretary.post(member + "/removal", GROUNDS).isProblem(409, "WRONG_STATE");

        Map<String, String> appeal = Map.of("reason", "事实不清");
        association.enterprise().post(member + "/removal/appeal", appeal).expect(200);
        association.enterprise().post(member + "/removal/appeal", appeal).isProblem(409, "APPEAL_CLOSED");
        province.officer("review", "440106")
                .complete(
                        caseNo,
                        "userTask_hearRemovalAppeal",
                        Map.of("decision", "OVERTURN", "opinion", "事实不清", "impartial", true));
        assertThat(association.enterprise().get(member).expect(200).text("status"))
                .isEqualTo("ACTIVE");
        assertThat(view(caseNo).path("status").asText()).isEqualTo("RESTORED");
        association.enterprise().get(member + "/card").expect(200);
    }

    @Test
    void isProposedByTheSecretariatAlone() {
        association.enterprise().post(member + "/removal", GROUNDS).isProblem(403, "SECRETARIAT_ONLY");
        province.officer("review", "440106").post(member + "/removal", GROUNDS).isProblem(403, "SECRETARIAT_ONLY");
        assertThat(association
                        .secretary()
                        .post(member + "/removal", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
    }

    private static void vote(Staff voter, String caseNo) {
        voter.submit(voter.task(caseNo, "userTask_castBallot"), Map.of("decision", "FOR"))
                .expect(204);
    }

    private JsonNode view(String caseNo) {
        return association
                .secretary()
                .get("/api/v1/cases/" + caseNo)
                .expect(200)
                .json();
    }
}

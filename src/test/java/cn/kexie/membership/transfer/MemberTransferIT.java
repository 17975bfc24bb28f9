package cn.kexie.membership.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 转会 from the proposal to both registers, everybody acting over HTTP. */
@IntegrationTest
class MemberTransferIT {

    private static final String DECIDE = "userTask_decideTransfer";

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    private AssociationOfOne giver;
    private AssociationOfOne receiver;
    private String member;

    @BeforeEach
    void meet() {
        Province province = new Province(port);
        giver = new AssociationOfOne(province, associations);
        receiver = new AssociationOfOne(province, associations);
        member = giver.path("members/" + giver.admitted(AssociationOfOne.form()));
    }

    @Test
    void leadsFromTheProposalToBothRegisters() {
        JsonNode oldCard = card(giver.enterprise().get(member).expect(200).text("memberNo"));
        Answer proposed =
                giver.enterprise().post(member + "/transfer", request()).expect(201);
        String caseNo = proposed.text("caseNo");
        giver.enterprise().post(member + "/transfer", request()).isProblem(409, "TRANSFER_OPEN");
        assertThat(giver.secretary().get("/api/v1/cases/" + caseNo).status()).isEqualTo(200);
        receiver.secretary().complete(caseNo, DECIDE, Map.of("decision", "ACCEPT"));

        JsonNode view =
                receiver.secretary().get("/api/v1/cases/" + caseNo).expect(200).json();
        assertThat(view.path("status").asText()).isEqualTo("TRANSFERRED");
        String newNo = view.at("/result/newMemberNo").asText();
        JsonNode moved = receiver.enterprise()
                .get(receiver.path("members/" + newNo))
                .expect(200)
                .json();
        assertThat(moved.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(moved.path("memberships").findValuesAsText("status")).containsExactly("TRANSFERRED", "ACTIVE");
        assertThat(giver.enterprise().get(member).text("status")).isEqualTo("TRANSFERRED");
        assertThat(receiver.enterprise().get(receiver.path("members")).items()).hasSize(1);
        assertThat(giver.enterprise().get(giver.path("members")).items()).isEmpty();
        assertThat(new Province(port)
                        .visit("/api/v1/verify/"
                                + oldCard.path("verificationCode").asText())
                        .text("status"))
                .isEqualTo("REVOKED");
        giver.enterprise().get(member + "/card").isProblem(409, "WRONG_STATE");
        Answer card = receiver.enterprise()
                .get(receiver.path("members/" + newNo + "/card"))
                .expect(200);
        assertThat(card.header("Content-Type")).startsWith("application/pdf");
    }

    @Test
    @DisplayName("转会申请的问题一次列全")
    void namesEveryFault() {
        giver.enterprise()
                .post(
                        member + "/transfer",
                        Map.of("toAssociationNo", "KX999999-0001", "effectiveOn", "2001-01-01", "reason", " "))
                .isInvalid("/toAssociationNo UNKNOWN_ASSOCIATION", "/effectiveOn IMPOSSIBLE_DATE", "/reason REQUIRED");
        giver.enterprise()
                .post(member + "/transfer", Map.of("toAssociationNo", giver.associationNo(), "effectiveOn", "明天"))
                .isInvalid("/toAssociationNo SAME_ASSOCIATION", "/effectiveOn BAD_FORMAT", "/reason REQUIRED");
    }

    @Test
    void isProposedByTheGivingSideAlone() {
        receiver.enterprise().post(member + "/transfer", request()).isProblem(403, "FOREIGN_ENTERPRISE");
        receiver.secretary().post(member + "/transfer", request()).isProblem(403, "SECRETARIAT_ONLY");
        giver.enterprise()
                .post(member + "/transfer", Map.of("toAssociationNo", "KX999999-0001", "reason", "调动"))
                .isInvalid("/toAssociationNo UNKNOWN_ASSOCIATION");
        String caseNo = giver.secretary()
                .post(member + "/transfer", request())
                .expect(201)
                .text("caseNo");
        giver.enterprise()
                .post(member + "/transfer/withdrawal", Map.of("reason", "不再调动"))
                .expect(200);
        assertThat(giver.enterprise().get("/api/v1/cases/" + caseNo).text("status"))
                .isEqualTo("WITHDRAWN");
        giver.enterprise()
                .post(member + "/transfer/withdrawal", Map.of("reason", "不再调动"))
                .isProblem(404, "NO_TRANSFER");
    }

    private Map<String, String> request() {
        return Map.of("toAssociationNo", receiver.associationNo(), "reason", "调往另一企业工作");
    }

    private JsonNode card(String memberNo) {
        for (JsonNode file : giver.enterprise()
                .get("/api/v1/cases?procedure=member-application")
                .expect(200)
                .items()) {
            JsonNode view = giver.view(file.path("caseNo").asText());
            if (view.at("/result/memberNo").asText().equals(memberNo)) {
                return view.path("documents").get(0).path("kind").asText().equals("MEMBER_CARD")
                        ? view.path("documents").get(0)
                        : view.path("documents").get(1);
            }
        }
        throw new AssertionError("no case of " + memberNo);
    }
}

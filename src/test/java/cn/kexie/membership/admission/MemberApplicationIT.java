package cn.kexie.membership.admission;

import static cn.kexie.support.Json.drop;
import static cn.kexie.support.Json.put;
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
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 入会 from the application to the register, everybody acting over HTTP. */
@IntegrationTest
class MemberApplicationIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private AssociationOfOne association;

    @BeforeEach
    void meet() {
        province = new Province(port);
        association = new AssociationOfOne(province, associations);
    }

    @Test
    void leadsFromTheApplicationToTheRegister() {
        Answer filed = association.apply(AssociationOfOne.form()).expect(201);
        String caseNo = filed.text("caseNo");
        assertThat(filed.header("Location")).isEqualTo("/api/v1/member-applications/" + caseNo);
        assertThat(filed.json().at("/result/eligibility").asText()).isEqualTo("ELIGIBLE");
        association.accept(caseNo);
        assertThat(association.status(caseNo)).isEqualTo("UNDER_REVIEW");
        association.secretary().complete(caseNo, AssociationOfOne.DECIDE, Map.of("decision", "APPROVE"));

        JsonNode view = association.view(caseNo);
        String memberNo = association.associationNo() + "-" + province.today().getYear() + "-00001";
        assertThat(view.path("status").asText()).isEqualTo("APPROVED");
        assertThat(view.at("/result/memberNo").asText()).isEqualTo(memberNo);
        assertThat(view.path("documents").findValuesAsText("kind"))
                .containsExactlyInAnyOrder("MEMBER_CARD", "ADMISSION_NOTICE");
        view.path("documents").forEach(this::isPaper);
        isInTheRegister(memberNo);
    }

    private void isPaper(JsonNode document) {
        Answer paper =
                association.enterprise().get(document.path("href").asText()).expect(200);
        assertThat(paper.header("Content-Type")).startsWith("application/pdf");
        Answer verified = province.visit(
                        "/api/v1/verify/" + document.path("verificationCode").asText())
                .expect(200);
        assertThat(verified.text("status")).isEqualTo("VALID");
        assertThat(verified.toString()).doesNotContain("示例甲");
    }

    private void isInTheRegister(String memberNo) {
        JsonNode member = members("").items().get(0);
        assertThat(member.path("memberNo").asText()).isEqualTo(memberNo);
        assertThat(member.path("mobile").asText()).isEqualTo("138****8001");
        assertThat(members("?asOf=" + province.today().minusDays(1)).items()).isEmpty();
        members("?asOf=" + province.today().plusDays(1)).isProblem(400, "BAD_PARAMETER");
        assertThat(members("?asOf=yesterday").status()).isEqualTo(400);
        Answer own = association.enterprise().get("/api/v1/associations/" + association.associationNo());
        assertThat(own.json().path("memberCount").asInt()).isEqualTo(1);
        province.enterprise().get(association.path("members")).isProblem(404, "UNKNOWN_ROSTER");
    }

    @Test
    void leavesAnUnclearCaseToTheCommittee() {
        List<Staff> committee = association.committee(3);
        String caseNo =
                association.filed(AssociationOfOne.form(drop("/professionalTitle"), put("/postCategory", "MARKET")));
        assertThat(association.view(caseNo).at("/result/eligibility").asText()).isEqualTo("MANUAL");
        association.accept(caseNo);
        committee.forEach(voter -> vote(voter, caseNo));

        awaitStatus(caseNo, "APPROVED");
    }

    private static void vote(Staff voter, String caseNo) {
        voter.submit(voter.task(caseNo, "userTask_castBallot"), Map.of("decision", "FOR"))
                .expect(204);
    }

    private void awaitStatus(String caseNo, String status) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> association.status(caseNo).equals(status));
    }

    @Test
    void rejectsWithAReasonAndHearsOneAppeal() {
        Staff other = association.committee(1).get(0);
        String caseNo = association.filed(AssociationOfOne.form());
        association.accept(caseNo);
        Staff secretary = association.secretary();
        String task = secretary.task(caseNo, AssociationOfOne.DECIDE);
        secretary.claim(task).expect(204);
        assertThat(secretary.submit(task, Map.of("decision", "REJECT")).status())
                .isEqualTo(400);
        secretary.submit(task, Map.of("decision", "REJECT", "opinion", "材料不实")).expect(204);
        assertThat(association.view(caseNo).at("/result/reason").asText()).isEqualTo("材料不实");

        association.act(caseNo, "appeal", Map.of("reason", "材料已核实")).expect(200);
        assertThat(association.status(caseNo)).isEqualTo("UNDER_REVIEW");
        other.complete(
                caseNo, "userTask_hearAppeal", Map.of("decision", "UPHOLD", "opinion", "维持原决定", "impartial", true));
        assertThat(association.status(caseNo)).isEqualTo("REJECTED");
        association.act(caseNo, "appeal", Map.of("reason", "再次复核")).isProblem(409, "APPEAL_CLOSED");
    }

    private JsonNode dossier(String caseNo) {
        return association
                .secretary()
                .get("/api/v1/cases/%s/dossier".formatted(caseNo))
                .expect(200)
                .json();
    }

    @Test
    @DisplayName("补正前后都在卷宗里：代码写成文字，手机按卷宗的规矩隐去，查看联系方式的能看全；再次补正另起一行")
    void showsWhatWasBeforeAndWhatIsNow() {
        String caseNo = association.filed(AssociationOfOne.form());
        correct(caseNo, Map.of("/education", "10", "/mobile", "13900139222"));
        correct(caseNo, Map.of("/mobile", "13900139333"));

        JsonNode lines = dossier(caseNo).path("corrections");
        assertThat(lines).hasSize(3);
        assertThat(lines.toString()).doesNotContain("13900139222", "13900139333");
        JsonNode education = lines.get(0).path("item").asText().equals("/education") ? lines.get(0) : lines.get(1);
        assertThat(education.at("/now/rows/0/value").asText()).isEqualTo("研究生");
        assertThat(lines.get(2).at("/before/rows/0/value").asText()).isEqualTo("139****9222");
        assertThat(lines.get(2).at("/now/rows/0/value").asText()).isEqualTo("139****9333");
        assertThat(association
                        .secretary()
                        .get("/api/v1/cases/%s/contacts".formatted(caseNo))
                        .expect(200)
                        .json()
                        .toString())
                .contains("手机（第 2 次补正前）", "13900139222", "13900139333");
    }

    private void correct(String caseNo, Map<String, String> changes) {
        List<String> items = List.copyOf(changes.keySet());
        association
                .secretary()
                .complete(
                        caseNo,
                        AssociationOfOne.EXAMINE,
                        Map.of(
                                "decision",
                                "CORRECT",
                                "opinion",
                                "请核对",
                                "correctionItems",
                                items,
                                "correctionReasons",
                                "请核对\n".repeat(items.size())));
        association.act(caseNo, "corrections", Map.of("changes", changes)).expect(200);
    }

    @Test
    void takesCorrectionsOnceAndWithdrawals() {
        String caseNo = association.filed(AssociationOfOne.form());
        association
                .secretary()
                .complete(
                        caseNo,
                        AssociationOfOne.EXAMINE,
                        Map.of("decision", "CORRECT", "opinion", "请核对", "correctionItems", List.of("/birthMonth")));
        association
                .act(caseNo, "corrections", Map.of("changes", Map.of("/name", "示例己")))
                .expect(422);
        association
                .act(caseNo, "corrections", Map.of("changes", Map.of("/birthMonth", "2020-01")))
                .expect(422);
        association
                .act(caseNo, "corrections", Map.of("changes", Map.of("/birthMonth", "1991-06")))
                .expect(200);
        assertThat(association.status(caseNo)).isEqualTo("SUBMITTED");
        assertThat(dossier(caseNo).at("/corrections/0/before/rows/0/value").asText())
                .isEqualTo("1990-05");
        assertThat(dossier(caseNo).at("/corrections/0/now/rows/0/value").asText())
                .isEqualTo("1991-06");
        association.act(caseNo, "withdrawal", Map.of("reason", "个人原因")).expect(200);
        assertThat(association.status(caseNo)).isEqualTo("WITHDRAWN");
        association.act(caseNo, "withdrawal", Map.of("reason", "个人原因")).isProblem(409, "WRONG_STATE");
    }

    @Test
    @DisplayName("补正答复的问题一次列全：答复本身的、没有要求的、缺少的、规则不允许的")
    void namesEveryFaultOfACorrection() {
        String caseNo = association.filed(AssociationOfOne.form());
        association
                .secretary()
                .complete(
                        caseNo,
                        AssociationOfOne.EXAMINE,
                        Map.of(
                                "decision",
                                "CORRECT",
                                "opinion",
                                "请核对",
                                "correctionItems",
                                List.of("/birthMonth", "/email", "/professionalTitle"),
                                "correctionReasons",
                                "请核对\n请核对\n请核对"));
        association
                .act(
                        caseNo,
                        "corrections",
                        Map.of(
                                "changes",
                                Map.of("/birthMonth", "2020-01", "/email", "不是邮箱", "/name", "示例己"),
                                "materials",
                                List.of(Map.of("item", "LABOUR_CONTRACT")),
                                "note",
                                "字".repeat(2001)))
                .isInvalid(
                        "CORRECTION_MISSING",
                        "/changes/~1birthMonth AGE_OUT_OF_RANGE",
                        "/changes/~1email BAD_FORMAT",
                        "/changes/~1name CORRECTION_NOT_REQUESTED",
                        "/materials/0/item CORRECTION_NOT_REQUESTED",
                        "/materials/0/attachmentId REQUIRED",
                        "/note TOO_LONG");
        assertThat(association.status(caseNo)).isEqualTo("CORRECTION_REQUIRED");
    }

    @Test
    void refusesTheSamePersonTwice() {
        String caseNo = association.filed(AssociationOfOne.form());
        Answer second = association.apply(AssociationOfOne.form()).isProblem(409, "APPLICATION_OPEN");
        assertThat(second.text("caseNo")).isEqualTo(caseNo);
        association.accept(caseNo);
        association.secretary().complete(caseNo, AssociationOfOne.DECIDE, Map.of("decision", "APPROVE"));
        association.apply(AssociationOfOne.form()).isProblem(409, "ALREADY_MEMBER");
    }

    @Test
    void leavesOneCaseOfManySimultaneousApplications() {
        List<Integer> answers = IntStream.range(0, 10)
                .parallel()
                .mapToObj(i -> association.apply(AssociationOfOne.form()).status())
                .toList();
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
    }

    @Test
    void givesNumbersWithoutGapsUnderSimultaneousDecisions() {
        List<String> cases = IntStream.range(0, 8)
                .mapToObj(i -> association.filed(AssociationOfOne.form(put("/mobile", "1390013900" + i))))
                .toList();
        cases.forEach(association::accept);
        cases.parallelStream()
                .forEach(caseNo -> association
                        .secretary()
                        .complete(caseNo, AssociationOfOne.DECIDE, Map.of("decision", "APPROVE")));
        String prefix = association.associationNo() + "-" + province.today().getYear() + "-0000";
        assertThat(members("?size=200").items())
                .extracting(member -> member.path("memberNo").asText())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 8).mapToObj(i -> prefix + i).toList());
    }

    @Test
    void refusesUnknownAndCancelledAssociationsAndStrangers() {
        association
                .enterprise()
                .post("/api/v1/associations/KX440106-9999/member-applications", AssociationOfOne.form())
                .isProblem(404, "UNKNOWN_ASSOCIATION");
        province.enterprise()
                .post(association.path("member-applications"), AssociationOfOne.form())
                .isProblem(403, "FOREIGN_ENTERPRISE");
        cancel().expect(200);
        association.apply(AssociationOfOne.form()).isProblem(409, "ASSOCIATION_CLOSED");
    }

    @Test
    void namesTheAgeBesideABadMobileAndAnUnknownAttachment() {
        association
                .apply(AssociationOfOne.form(
                        put("/mobile", "12345"),
                        put("/birthMonth", "2020-01"),
                        put("/email", "not-an-address"),
                        put("/materials", List.of(Map.of("item", "PHOTO", "attachmentId", "no-such")))))
                .isInvalid(
                        "/mobile BAD_FORMAT",
                        "/birthMonth AGE_OUT_OF_RANGE",
                        "/email BAD_FORMAT",
                        "/materials/0/attachmentId ATTACHMENT_UNKNOWN");
    }

    @ParameterizedTest
    @MethodSource("badForms")
    void namesEveryFault(UnaryOperator<ObjectNode> change, String fault) {
        association.apply(AssociationOfOne.form(change)).isInvalid(fault);
        assertThat(jdbc.sql("select count(*) from member_application where association_no = :no")
                        .param("no", association.associationNo())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    static Stream<Arguments> badForms() {
        return Stream.of(
                Arguments.of(put("/sex", "7"), "/sex UNKNOWN_CODE"),
                Arguments.of(put("/education", "99"), "/education UNKNOWN_CODE"),
                Arguments.of(put("/professionalTitle", "999"), "/professionalTitle UNKNOWN_CODE"),
                Arguments.of(put("/skillLevel", "9"), "/skillLevel UNKNOWN_CODE"),
                Arguments.of(put("/postCategory", "BOSS"), "/postCategory UNKNOWN_CODE"),
                Arguments.of(put("/birthMonth", "1990-13"), "/birthMonth BAD_FORMAT"),
                Arguments.of(put("/birthMonth", "2999-01"), "/birthMonth IMPOSSIBLE_DATE"),
                Arguments.of(put("/birthMonth", "2020-01"), "/birthMonth AGE_OUT_OF_RANGE"),
                Arguments.of(put("/birthMonth", "1890-01"), "/birthMonth AGE_OUT_OF_RANGE"),
                Arguments.of(put("/acceptCharter", false), "/acceptCharter NOT_ACCEPTABLE"),
                Arguments.of(drop("/privacyConsent"), "/privacyConsent REQUIRED"),
                Arguments.of(put("/mobile", "12345"), "/mobile BAD_FORMAT"),
                Arguments.of(put("/name", "甲"), "/name TOO_SHORT"),
                Arguments.of(put("/idNumber", "440106199005010011"), "/idNumber UNKNOWN_FIELD"),
                Arguments.of(put("/materials", "无"), "/materials WRONG_TYPE"));
    }

    @Test
    void keepsTheLifeOfAMemberInTheHandsOfItsSecretariat() {
        String memberNo = association.admitted(AssociationOfOne.form());
        String member = association.path("members/" + memberNo);
        Staff secretary = association.secretary();
        secretary.post(member + "/changes", Map.of("department", "制造部")).expect(200);
        secretary.post(member + "/suspension", Map.of("reason", "外派")).expect(200);
        secretary.post(member + "/suspension", Map.of("reason", "外派")).isProblem(409, "WRONG_STATE");
        secretary.post(member + "/resumption", Map.of("reason", "回国")).expect(200);
        secretary.post(member + "/retirement", Map.of("reason", "退休")).expect(200);
        association
                .enterprise()
                .post(member + "/withdrawal", Map.of("reason", "退会"))
                .isProblem(403, "SECRETARIAT_ONLY");
        province.officer("review", "440106")
                .post(member + "/withdrawal", Map.of("reason", "退会"))
                .isProblem(403, "SECRETARIAT_ONLY");
        Answer left = secretary
                .post(member + "/withdrawal", Map.of("reason", "本人书面申请"))
                .expect(200);
        assertThat(left.text("statusText")).isEqualTo("已退会");
        assertThat(recorded("member:" + left.text("memberNo")))
                .contains("MEMBER_CHANGED", "MEMBER_SUSPENDED", "MEMBER_RESUMED", "MEMBER_RETIRED", "MEMBER_LEFT");
        assertThat(members("").items()).isEmpty();
        assertThat(association.filed(AssociationOfOne.form())).isNotBlank();
    }

    @Test
    void endsTheMembershipsOfACancelledAssociation() {
        String memberNo = association.admitted(AssociationOfOne.form());
        cancel().expect(200);
        cancel().isProblem(409, "WRONG_STATE");
        assertThat(members("").items()).isEmpty();
        Answer member = association.enterprise().get(association.path("members/" + memberNo));
        assertThat(member.text("status")).isEqualTo("EXPIRED");
        assertThat(member.text("endReason")).isEqualTo("企业科协注销");
        assertThat(recorded("member:" + memberNo)).contains("MEMBER_ADMITTED", "MEMBER_LEFT");
        assertThat(recorded("association:" + association.associationNo())).contains("ASSOCIATION_CANCELLED");
    }

    private List<String> recorded(String subject) {
        return jdbc.sql("select action from kexie.audit_event where subject = :subject")
                .param("subject", subject)
                .query(String.class)
                .list();
    }

    @Test
    void letsAnAssociationChooseTheStrictStandard() {
        Staff secretary = association.secretary();
        secretary
                .call("PUT", association.path("membership-settings"), "{\"standard\":\"STRICT\",\"publicity\":false}")
                .expect(200);
        JsonNode form = AssociationOfOne.form(put("/professionalTitle", "084"), put("/postCategory", "PROD"));
        assertThat(association
                        .apply(form)
                        .expect(201)
                        .json()
                        .at("/result/eligibility")
                        .asText())
                .isEqualTo("MANUAL");
    }

    private Answer cancel() {
        return province.administrator()
                .post("/api/v1/admin/associations/%s/cancellation".formatted(association.associationNo()), Map.of());
    }

    private Answer members(String query) {
        return association.enterprise().get(association.path("members" + query));
    }
}

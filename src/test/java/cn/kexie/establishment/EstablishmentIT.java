package cn.kexie.establishment;

import static cn.kexie.establishment.EstablishmentRoad.FOREIGN;
import static cn.kexie.support.Json.put;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.CreditCodes;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 组建 from the application to the register, everybody acting over HTTP. */
@IntegrationTest
class EstablishmentIT {

    private static final String TIANHE = "440106";

    @LocalServerPort
    private int port;

    private Province province;

    @BeforeEach
    void meet() {
        province = new Province(port);
    }

    @Test
    void leadsFromTheApplicationToTheRegister() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE);
        assertThat(road.status()).isEqualTo("SUBMITTED");
        assertThat(road.view().at("/deadline/text").asText()).isEqualTo("受理期限");

        road.accepted();
        assertThat(road.status()).isEqualTo("ACCEPTED");
        assertThat(road.view().path("acceptedAt").asText()).endsWith("+08:00");

        road.reviewed().coOpinionGivenBy("440100-federation").approved();
        assertThat(road.status()).isEqualTo("APPROVED");

        road.meetingReported();
        assertThat(road.status()).isEqualTo("MEETING_REPORTED");

        road.filingReviewed(Map.of("decision", "ACCEPT"));
        assertThat(road.status()).isEqualTo("FILED");
        assertThat(road.view().has("deadline")).isFalse();
        assertThat(road.officer("review").tasks(road.caseNo())).isEmpty();

        isInTheRegister(road);
        hasPapers(road);
        tellsItsCourse(road);
    }

    private void isInTheRegister(EstablishmentRoad road) {
        String associationNo = road.view().at("/result/associationNo").asText();
        JsonNode association = province.enterprise()
                .get("/api/v1/associations/" + associationNo)
                .expect(200)
                .json();
        assertThat(association.path("name").asText())
                .isEqualTo(road.enterprise().name() + "科学技术协会");
        assertThat(association.at("/enterprise/unifiedSocialCreditCode").asText())
                .isEqualTo(road.enterprise().creditCode());
        assertThat(association.at("/authority/code").asText()).isEqualTo(TIANHE);
        assertThat(association.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(association.path("termStart").asText())
                .isEqualTo(province.today().toString());
        assertThat(association.path("termEnd").asText())
                .isEqualTo(province.today().plusYears(5).minusDays(1).toString());
        assertThat(association.path("memberCount").asInt()).isEqualTo(30);
        assertThat(association.path("officers").findValuesAsText("name")).containsExactly("示例甲", "示例丙");
        assertThat(association.toString()).doesNotContain("13800138001", "mobile");
    }

    private void hasPapers(EstablishmentRoad road) {
        isPaper(road, "ACCEPTANCE_NOTICE", "受〔");
        isPaper(road, "APPROVAL", "〔");
        isPaper(road, "FILING_RECEIPT", "备〔");
    }

    private void isPaper(EstablishmentRoad road, String kind, String inNumber) {
        JsonNode document = road.document(kind);
        String number = document.path("number").asText();
        assertThat(number)
                .startsWith("穗天科协")
                .contains(inNumber)
                .contains("〔" + province.today().getYear() + "〕")
                .endsWith("号");
        Answer paper = road.enterprise().get(document.path("href").asText()).expect(200);
        assertThat(paper.header("Content-Type")).startsWith("application/pdf");
        assertThat(text(paper))
                .contains(
                        number,
                        road.enterprise().name(),
                        document.path("verificationCode").asText());
        assertThat(verified(document).path("number").asText()).isEqualTo(number);
        assertThat(verified(document).path("status").asText()).isEqualTo("VALID");
        assertThat(verified(document).path("issuer").asText()).isEqualTo("广州市天河区科学技术协会");
    }

    private void tellsItsCourse(EstablishmentRoad road) {
        List<JsonNode> timeline = road.timeline();
        assertThat(timeline)
                .extracting(entry -> entry.path("event").asText())
                .containsSubsequence(
                        "SUBMITTED",
                        "ACCEPTED",
                        "CO_OPINION_REQUESTED",
                        "REVIEWED",
                        "CO_OPINION_GIVEN",
                        "APPROVED",
                        "MEETING_REPORTED",
                        "FILED");
        assertThat(timeline).allSatisfy(entry -> {
            assertThat(entry.path("text").asText()).isNotBlank();
            assertThat(entry.path("by").asText()).isNotBlank().doesNotContain("it-", "测试");
        });
    }

    @Test
    void startsTheAcceptancePeriodOnTheDayAfterFiling() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE);
        JsonNode deadline = road.view().path("deadline");
        List<JsonNode> counted = counted(deadline);
        assertThat(counted).hasSize(5);
        assertThat(counted.get(4).path("date")).isEqualTo(deadline.path("dueDate"));
        assertThat(counted.get(0).path("date").asText())
                .isGreaterThan(province.today().toString());
        assertThat(deadline.path("workingDaysLeft").asInt()).isEqualTo(5);
        assertThat(deadline.path("estimated").isBoolean()).isTrue();
    }

    private static List<JsonNode> counted(JsonNode deadline) {
        return deadline.path("ledger").findParents("counted").stream()
                .filter(day -> day.path("counted").asBoolean())
                .toList();
    }

    @Test
    void refusesAnApplicationWithAWrittenReason() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE)
                .examined(Map.of("decision", "REFUSE", "opinion", "申请事项不属于组建企业科协"));
        assertThat(road.status()).isEqualTo("NOT_ACCEPTED");
        assertThat(text(road.enterprise()
                        .get(road.document("NON_ACCEPTANCE_NOTICE").path("href").asText())))
                .contains("申请事项不属于组建企业科协");
        assertThat(road.officer("acceptance").tasks(road.caseNo())).isEmpty();
        assertThat(filedAgain(road).status()).as("free to apply again").isEqualTo(201);
    }

    private static Answer filedAgain(EstablishmentRoad road) {
        return road.enterprise().file(road.enterprise().application(TIANHE));
    }

    @Test
    void rejectsWithAReasonAfterTheLeaderSentItBackOnce() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE, FOREIGN)
                .accepted()
                .reviewed()
                .decided(Map.of("decision", "RETURN", "opinion", "请核实会员名录"))
                .reviewed()
                .decided(Map.of("decision", "REJECT", "opinion", "会员名录与实际不符"));
        assertThat(road.status()).isEqualTo("REJECTED");
        assertThat(text(road.enterprise()
                        .get(road.document("REJECTION").path("href").asText())))
                .contains("会员名录与实际不符");
        assertThat(filedAgain(road).status()).isEqualTo(201);
    }

    @Test
    void stopsTheClockWhileTheApplicantCorrects() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE)
                .correctionRequired("CHARTER_DRAFT", "/enterprise/stWorkerCount");
        assertThat(road.status()).isEqualTo("CORRECTION_REQUIRED");
        assertThat(road.view().at("/deadline/pausedSince").asText())
                .isEqualTo(province.today().toString());
        assertThat(road.view().path("corrections")).hasSize(2).allSatisfy(line -> {
            assertThat(line.path("answered").asBoolean()).isFalse();
            assertThat(line.path("reason").asText())
                    .isEqualTo("请补正 " + line.path("item").asText());
        });
        assertThat(road.document("CORRECTION_NOTICE").path("number").asText()).contains("补〔");
        assertThat(road.officer("acceptance").tasks(road.caseNo())).isEmpty();

        JsonNode corrected =
                road.act("corrections", correction(road)).expect(200).json();
        assertThat(corrected.path("status").asText()).isEqualTo("SUBMITTED");
        assertThat(corrected.at("/deadline/pausedSince").isMissingNode()).isTrue();
        assertThat(corrected.path("corrections").findValuesAsText("answered")).containsOnly("true");
        JsonNode lines = road.officer("acceptance")
                .get("/api/v1/cases/%s/dossier".formatted(road.caseNo()))
                .expect(200)
                .json()
                .path("corrections");
        assertThat(lines.get(0).at("/materialBefore/version").asInt()).isEqualTo(1);
        assertThat(lines.get(0).at("/materialNow/version").asInt()).isEqualTo(2);
        assertThat(lines.get(0).path("before").isMissingNode()
                        || lines.get(0).path("before").isNull())
                .isTrue();
        assertThat(lines.get(1).at("/before/rows/0/label").asText()).isEqualTo("科技人员总数");
        assertThat(lines.get(1).at("/before/rows/0/value").asText()).isEqualTo("120");
        assertThat(lines.get(1).at("/now/rows/0/value").asText()).isEqualTo("121");
        assertThat(road.accepted().status()).isEqualTo("ACCEPTED");
    }

    private static Map<String, Object> correction(EstablishmentRoad road) {
        return Map.of(
                "changes", Map.of("/enterprise/stWorkerCount", 121),
                "materials",
                        List.of(Map.of(
                                "item",
                                "CHARTER_DRAFT",
                                "attachmentId",
                                road.enterprise().attachment())),
                "note", "已更正");
    }

    @Test
    void revokesTheApprovalOfAWithdrawnCase() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE, FOREIGN)
                .accepted()
                .reviewed()
                .approved();
        JsonNode approval = road.document("APPROVAL");
        assertThat(verified(approval).path("status").asText()).isEqualTo("VALID");

        Answer withdrawn = road.act("withdrawal", Map.of("reason", "企业经营调整"));
        assertThat(withdrawn.expect(200).text("status")).isEqualTo("WITHDRAWN");
        assertThat(verified(approval).path("status").asText()).isEqualTo("REVOKED");
        assertThat(filedAgain(road).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"SUBMITTED", "CORRECTION_REQUIRED", "ACCEPTED", "MEETING_REPORTED"})
    void letsTheApplicantWithdrawAnywhereBeforeFiling(String status) {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE, FOREIGN);
        switch (status) {
            case "CORRECTION_REQUIRED" -> road.correctionRequired("CHARTER_DRAFT");
            case "ACCEPTED" -> road.accepted();
            case "MEETING_REPORTED" -> road.accepted().reviewed().approved().meetingReported();
            default -> {}
        }
        assertThat(road.status()).isEqualTo(status);
        road.act("withdrawal", Map.of("reason", "内部调整")).expect(200);
        assertThat(road.status()).isEqualTo("WITHDRAWN");
        assertThat(province.administrator().tasks(road.caseNo())).isEmpty();
        assertThat(road.view().has("deadline")).isFalse();
    }

    @Test
    void transfersACaseToTheCompetentBody() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE)
                .examined(Map.of("decision", "TRANSFER", "opinion", "实际经营地在越秀区", "transferTo", "440104"));
        assertThat(road.view().at("/authority/code").asText()).isEqualTo("440104");
        assertThat(road.status()).isEqualTo("SUBMITTED");
        assertThat(province.officer("acceptance", TIANHE).tasks(road.caseNo())).isEmpty();
        assertThat(road.accepted().document("ACCEPTANCE_NOTICE").path("number").asText())
                .startsWith("穗越科协");
    }

    @Test
    void returnsAnIncompleteMeetingReport() {
        EstablishmentRoad road = EstablishmentRoad.filed(province, TIANHE, FOREIGN)
                .accepted()
                .reviewed()
                .approved()
                .meetingReported()
                .filingReviewed(Map.of("decision", "RETURN", "opinion", "会议纪要缺签名"));
        assertThat(road.status()).isEqualTo("APPROVED");
        assertThat(road.view().at("/deadline/text").asText()).isEqualTo("召开成立大会期限");
        assertThat(road.meetingReported()
                        .filingReviewed(Map.of("decision", "ACCEPT"))
                        .status())
                .isEqualTo("FILED");
    }

    @Test
    void extendsTheReviewOnce() {
        EstablishmentRoad road =
                EstablishmentRoad.filed(province, TIANHE, FOREIGN).accepted();
        assertThat(counted(road.view().path("deadline"))).hasSize(15);
        Map<String, String> extend = Map.of("decision", "EXTEND", "opinion", "需要实地考察");
        road.officer("review").complete(road.caseNo(), EstablishmentRoad.REVIEW, extend);
        assertThat(counted(road.view().path("deadline"))).hasSize(25);

        String task = road.officer("review").task(road.caseNo(), EstablishmentRoad.REVIEW);
        road.officer("review").submit(task, extend).isRefusal(400, "INVALID_INPUT");
        assertThat(road.reviewed().status()).isEqualTo("ACCEPTED");
    }

    @Test
    void foundsOneAssociationOfSeveralEnterprises() {
        EstablishmentRoad road = EstablishmentRoad.filed(
                        province,
                        TIANHE,
                        FOREIGN,
                        put("/organisationMode", "REGION_JOINT"),
                        put("/enterprise/stWorkerCount", 40),
                        put("/enterprise/seniorTitleCount", 1),
                        put("/enterprise/intermediateTitleCount", 2),
                        put("/enterprise/juniorTitleCount", 3),
                        put("/jointEnterprises", List.of(partner("联合企业一"), partner("联合企业二"))))
                .accepted()
                .reviewed()
                .approved();
        assertThat(text(road.enterprise()
                        .get(road.document("APPROVAL").path("href").asText())))
                .contains("联合企业一", "联合企业二");
        road.meetingReported().filingReviewed(Map.of("decision", "ACCEPT"));
        String associationNo = road.view().at("/result/associationNo").asText();
        assertThat(road.enterprise()
                        .get("/api/v1/associations/" + associationNo)
                        .text("organisationMode"))
                .isEqualTo("REGION_JOINT");
    }

    private static Map<String, Object> partner(String name) {
        return Map.of("enterpriseName", name, "unifiedSocialCreditCode", CreditCodes.in(TIANHE), "lead", false);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "440106, PRIVATE,              , 440106, 广州市天河区科学技术协会",
        "441900, PRIVATE,              , 441900, 东莞市科学技术协会",
        "442000, PRIVATE,              , 442000, 中山市科学技术协会",
        "440106, SOE, PROVINCIAL_STATE_OWNED, 440000, 广东省科学技术协会",
        "440106, PRIVATE, NATIONAL_HIGH_TECH, 440100, 广州市科学技术协会",
        "440100, SOE    ,              , 440100, 广州市科学技术协会",
        "445381, FOREIGN,              , 445381, 罗定市科学技术协会"
    })
    void findsTheCompetentBody(String region, String ownership, String tag, String code, String name) {
        Enterprise enterprise = province.enterprise();
        ObjectNode application = Json.all(
                        put("/enterprise/ownershipType", ownership),
                        put("/enterprise/enterpriseTags", tag == null ? List.of() : List.of(tag)))
                .apply(enterprise.application(region));

        JsonNode precheck = enterprise
                .post("/api/v1/establishments/precheck", application)
                .expect(200)
                .json();
        assertThat(precheck.path("acceptable").asBoolean())
                .as(precheck::toString)
                .isTrue();
        assertThat(precheck.path("findings"))
                .allSatisfy(
                        finding -> assertThat(finding.path("effect").asText()).isEqualTo("WARN"));
        assertThat(precheck.at("/authority/code").asText()).isEqualTo(code);
        JsonNode filed = enterprise.file(application).expect(201).json();
        assertThat(filed.at("/authority/code").asText()).isEqualTo(code);
        assertThat(filed.at("/authority/name").asText()).endsWith(name);
        assertThat(province.officer("acceptance", code)
                        .tasks(filed.path("caseNo").asText()))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PRIVATE, 440106, 440100-federation",
        "PRIVATE, 441900, 441900-federation",
        "SOE,     440106, 440100-sasac",
        "MIXED,   440106, ",
        "FOREIGN, 440106, "
    })
    void asksThePartnerBodyByOwnership(String ownership, String region, String partner) {
        EstablishmentRoad road = EstablishmentRoad.filed(province, region, put("/enterprise/ownershipType", ownership))
                .accepted();
        List<String> open = province.administrator().tasks(road.caseNo()).stream()
                .map(task -> task.path("taskDefinitionKey").asText())
                .toList();
        if (partner == null) {
            assertThat(open).containsExactly(EstablishmentRoad.REVIEW);
        } else {
            assertThat(open).containsExactlyInAnyOrder(EstablishmentRoad.REVIEW, EstablishmentRoad.CO_OPINION);
            assertThat(province.officer("co-opinion", partner).tasks(road.caseNo()))
                    .hasSize(1);
        }
    }

    @Test
    void waitsForAnObjectionButDecidesInSpiteOfIt() {
        EstablishmentRoad road =
                EstablishmentRoad.filed(province, TIANHE).accepted().reviewed();
        assertThat(road.officer("leader").tasks(road.caseNo())).isEmpty();
        province.officer("co-opinion", "440100-federation")
                .complete(
                        road.caseNo(), EstablishmentRoad.CO_OPINION, Map.of("decision", "OBJECT", "opinion", "建议联合组建"));
        assertThat(road.approved().status()).isEqualTo("APPROVED");
        assertThat(road.timeline().toString()).contains("有不同意见");
    }

    private JsonNode verified(JsonNode document) {
        return province.visit(
                        "/api/v1/verify/" + document.path("verificationCode").asText())
                .expect(200)
                .json();
    }

    /** Without the breaks a narrow column puts into names and numbers. */
    private static String text(Answer pdf) {
        try (PDDocument document = Loader.loadPDF(pdf.expect(200).body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

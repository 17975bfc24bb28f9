package cn.kexie.matter;

import static cn.kexie.matter.StationRoad.GUANGDONG;
import static cn.kexie.matter.StationRoad.GUANGZHOU;
import static cn.kexie.matter.StationRoad.MATTER;
import static cn.kexie.matter.StationRoad.TIANHE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.registry.Basis;
import cn.kexie.registry.Registers;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Pdf;
import cn.kexie.support.Province;
import cn.kexie.support.PublicityPeriods;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("学会（科技）服务站：只由模型、表单、规则表和文书组成的事项，从提交到名录")
class SocietyStationIT {

    @LocalServerPort
    private int port;

    @Autowired
    private PublicityPeriods publicities;

    @Autowired
    private List<PersonalRecords> people;

    @Autowired
    private Registers registers;

    private Province province;

    @BeforeEach
    void meet() {
        province = new Province(port);
    }

    @Test
    @DisplayName("目录和办事指南：条件、材料、环节、期限和申请表的结构都出自文件")
    void isExplained() {
        Enterprise enterprise = province.enterprise();
        assertThat(enterprise.get("/api/v1/matters").expect(200).items())
                .extracting(item -> item.path("matter").asText())
                .contains("society-station");
        JsonNode guide = enterprise.get(MATTER).expect(200).json();
        assertThat(guide.path("name").asText()).isEqualTo("学会（科技）服务站");
        assertThat(texts(guide.path("steps"), "")).contains("提出推荐意见", "审批");
        assertThat(texts(guide.path("materials"), "item")).contains("AGREEMENT", "RD_PROOF");
        assertThat(texts(guide.path("conditions"), "code")).contains("NEEDS_TOO_FEW", "RADIATION");
        assertThat(texts(guide.path("periods"), "text")).contains("推荐期限", "审批期限");
        assertThat(guide.at("/application/properties/needs/maxItems").asInt()).isEqualTo(50);
        enterprise.get("/api/v1/matters/no-such").isProblem(404, "UNKNOWN_MATTER");
    }

    @Test
    @DisplayName("从提交到名录：受理、推荐、审查、评审、审批、公示")
    void leadsToTheRegister() {
        StationRoad road = StationRoad.filed(province);
        assertThat(road.view().path("statusText").asText()).isEqualTo("已提交，待受理");
        assertThat(road.view().at("/authority/code").asText()).isEqualTo(TIANHE);

        road.accepted();
        assertThat(road.status()).isEqualTo("UNDER_REVIEW");
        assertThat(road.view().at("/deadline/text").asText()).isEqualTo("推荐期限");
        road.recommended();
        assertThat(road.view().at("/authority/code").asText()).isEqualTo(GUANGDONG);
        road.checked().reviewed().decided("APPROVE", "同意");
        assertThat(road.status()).isEqualTo("PUBLICITY");

        JsonNode dossier = road.officer("review", GUANGDONG)
                .get("/api/v1/cases/" + road.caseNo() + "/dossier")
                .json();
        assertThat(dossier.toString()).contains("现场核实", "场所和人员与申报相符", "示例专家甲", "教授");
        assertThat(texts(dossier.path("opinions"), "stepText")).contains("提出推荐意见", "形式审查", "审批");

        publicities.endPeriod(road.caseNo());
        assertThat(road.status()).isEqualTo("APPROVED");
        assertThat(road.view().path("statusText").asText()).isEqualTo("已认定");
        isInTheRegister(road);
        hasPapers(road);
        lastsAsLongAsItsEntry(road);
    }

    private void lastsAsLongAsItsEntry(StationRoad road) {
        assertThat(endOfPurpose(road)).contains(province.today().plusYears(3).minusDays(1));
        registers.cancel(road.view().at("/result/registerNo").asText(), Basis.of(CaseNo.of(road.caseNo())));
        assertThat(endOfPurpose(road)).contains(province.today());
    }

    private Stream<LocalDate> endOfPurpose(StationRoad road) {
        return people.stream().flatMap(records -> records.endOfPurpose(CaseNo.of(road.caseNo())).stream());
    }

    private void isInTheRegister(StationRoad road) {
        String no = road.view().at("/result/registerNo").asText();
        JsonNode entry = province.visit("/api/v1/registers/society-station/" + no)
                .expect(200)
                .json();
        assertThat(entry.path("title").asText()).isEqualTo("示例学会服务站");
        assertThat(entry.at("/holder/unifiedSocialCreditCode").asText())
                .isEqualTo(road.enterprise().creditCode());
        assertThat(entry.at("/authority/code").asText()).isEqualTo(GUANGDONG);
        assertThat(entry.path("validFrom").asText()).isEqualTo(province.today().toString());
        assertThat(entry.path("validTo").asText())
                .isEqualTo(province.today().plusYears(3).minusDays(1).toString());
        assertThat(entry.path("facts").findValuesAsText("name")).containsExactly("level");
        assertThat(entry.toString()).doesNotContain("示例专家", "139001390");
    }

    private void hasPapers(StationRoad road) {
        assertThat(texts(road.view().path("documents"), "kind"))
                .containsExactlyInAnyOrder("ACCEPTANCE_NOTICE", "CARRIER_APPROVAL", "PLATE_CERTIFICATE");
        JsonNode approval = StreamSupport.stream(road.view().path("documents").spliterator(), false)
                .filter(document -> document.path("kind").asText().equals("CARRIER_APPROVAL"))
                .findFirst()
                .orElseThrow();
        assertThat(approval.path("kindText").asText()).isEqualTo("学会服务站认定通知");
        assertThat(approval.path("number").asText()).matches("粤科协服站〔\\d{4}〕[1-9]\\d*号");
        Answer paper = road.enterprise().get(approval.path("href").asText()).expect(200);
        assertThat(Pdf.text(paper.body()))
                .contains(
                        "示例学会服务站",
                        "广东省示例学会",
                        road.view().at("/result/registerNo").asText())
                .doesNotContain("${");
        JsonNode verified = province.visit(
                        "/api/v1/verify/" + approval.path("verificationCode").asText())
                .expect(200)
                .json();
        assertThat(verified.path("status").asText()).isEqualTo("VALID");
        assertThat(verified.path("subject").asText()).isEqualTo("建立示例学会服务站");
    }

    @Test
    @DisplayName("不符合条件的一次列出全部（卡片例二）")
    void listsAllFaultsAtOnce() {
        Enterprise enterprise = province.enterprise();
        ObjectNode application = StationRoad.application(province, enterprise);
        ((ObjectNode) application.get("society")).put("level", "NATIONAL");
        ((ObjectNode) application.get("host")).put("annualOutput", 1800);
        application.put("teamSize", 9);
        for (int i = 6; i <= 9; i++) {
            ObjectNode need = application.get("needs").get(0).deepCopy();
            application.withArray("needs").add(need.put("title", "示例需求" + i));
        }
        enterprise
                .post(MATTER, application)
                .isInvalid("/needs NEEDS_TOO_FEW", "/teamSize TEAM_TOO_SMALL", "/host/annualOutput HOST_TOO_SMALL");
        Answer precheck = enterprise.post(MATTER + "/precheck", application).expect(200);
        assertThat(precheck.json().path("acceptable").asBoolean()).isFalse();
        assertThat(texts(precheck.json().path("findings"), "code"))
                .contains("NEEDS_TOO_FEW", "TEAM_TOO_SMALL", "HOST_TOO_SMALL", "ASSOCIATION_REQUIRED");
        assertThat(precheck.json().path("findings"))
                .filteredOn(finding -> finding.path("code").asText().equals("NEEDS_TOO_FEW"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.path("effect").asText()).isEqualTo("REFUSE"));
    }

    @Test
    @DisplayName("填写有误的与不符合条件的在同一个答复里")
    void tellsMistakesBesideConditions() {
        Enterprise enterprise = province.enterprise();
        ObjectNode application = StationRoad.application(province, enterprise);
        ((ObjectNode) application.get("contact")).put("mobile", "12345").put("passport", "E1");
        application.withArray("needs").remove(4);
        application.withArray("materials").remove(0);
        ((ObjectNode) application.withArray("experts").get(1)).put("name", "示例专家甲");
        Answer answer = enterprise.post(MATTER, application);
        answer.isProblem(422, "INVALID_INPUT");
        assertThat(texts(answer.json().path("errors"), "pointer"))
                .contains("/contact/mobile", "/contact/passport", "/needs", "/materials");
    }

    @Test
    @DisplayName("补正：只改要求改的，按提交时的版次核对")
    void isCorrected() {
        StationRoad road = StationRoad.filed(province);
        road.done(
                "acceptance",
                TIANHE,
                "userTask_examineMaterials",
                Map.of(
                        "decision", "CORRECT",
                        "correctionItems", List.of("/needs", "AGREEMENT"),
                        "correctionReasons", "需求不清楚\n协议缺页",
                        "opinion", "请逐项补正"));
        assertThat(road.status()).isEqualTo("CORRECTION_REQUIRED");
        JsonNode needs = StationRoad.application(province, road.enterprise()).get("needs");
        road.post("/corrections", Map.of("changes", Map.of("/needs", Json.tree(List.of()))))
                .expect(422);
        road.post(
                        "/corrections",
                        Map.of(
                                "changes", Map.of("/needs", needs),
                                "materials",
                                        List.of(Map.of(
                                                "item",
                                                "AGREEMENT",
                                                "attachmentId",
                                                road.enterprise().attachment()))))
                .expect(200);
        assertThat(road.status()).isEqualTo("SUBMITTED");
        JsonNode lines = road.officer("acceptance", TIANHE)
                .get("/api/v1/cases/%s/dossier".formatted(road.caseNo()))
                .expect(200)
                .json()
                .path("corrections");
        assertThat(lines.get(0).at("/before/columns")).isNotEmpty();
        assertThat(lines.get(0).at("/now/rows")).isEqualTo(lines.get(0).at("/before/rows"));
        assertThat(lines.get(1).at("/materialNow/version").asInt()).isEqualTo(2);
        road.accepted();
    }

    @Test
    @DisplayName("受理中移送的，按新的受理单位走：移送有决定权的不再推荐，移送下级的由它推荐")
    void goesTheRoadOfItsNewBody() {
        StationRoad toTheDecider = StationRoad.filed(province).transferred(TIANHE, GUANGDONG);
        toTheDecider.done("acceptance", GUANGDONG, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        assertThat(toTheDecider.view().at("/deadline/text").asText()).isEqualTo("形式审查期限");
        toTheDecider.checked();

        StationRoad toTheCity = StationRoad.filed(province).transferred(TIANHE, GUANGZHOU);
        toTheCity.done("acceptance", GUANGZHOU, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        assertThat(toTheCity.view().at("/deadline/text").asText()).isEqualTo("推荐期限");
        toTheCity.done(
                "recommend", GUANGZHOU, "userTask_recommendStation", Map.of("decision", "RECOMMEND", "visited", "NO"));
        assertThat(toTheCity.view().at("/authority/code").asText()).isEqualTo(GUANGDONG);

        StationRoad ofACitySociety = StationRoad.ofCitySociety(province).transferred(TIANHE, GUANGZHOU);
        ofACitySociety.done("acceptance", GUANGZHOU, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        assertThat(ofACitySociety.view().at("/authority/code").asText()).isEqualTo(GUANGZHOU);
        assertThat(ofACitySociety.view().at("/deadline/text").asText()).isEqualTo("形式审查期限");
    }

    @Test
    @DisplayName("撤回之后可以重新提交，撤回第二次答复 409")
    void isWithdrawn() {
        StationRoad road = StationRoad.filed(province).accepted();
        road.post("/withdrawal", Map.of("reason", "暂不建站")).expect(200);
        assertThat(road.status()).isEqualTo("WITHDRAWN");
        road.post("/withdrawal", Map.of("reason", "暂不建站")).isProblem(409, "WRONG_STATE");
    }

    @Test
    @DisplayName("不予认定说明理由，可以申请复核一次")
    void isRejectedAndAppealed() {
        StationRoad road =
                StationRoad.filed(province).accepted().recommended().checked().reviewed();
        Staff leader = road.officer("leader", GUANGDONG);
        String task = leader.task(road.caseNo(), "userTask_decideStation");
        leader.claim(task).expect(204);
        leader.submit(task, Map.of("decision", "REJECT")).isRefusal(400, "INVALID_INPUT");
        leader.submit(task, Map.of("decision", "REJECT", "opinion", "力量不足")).expect(204);
        assertThat(road.status()).isEqualTo("REJECTED");
        assertThat(road.view().path("statusText").asText()).isEqualTo("不予认定");
        road.post("/appeals", Map.of("reason", "力量已经补充")).expect(201);
        assertThat(road.status()).isEqualTo("UNDER_REVIEW");
        road.post("/appeals", Map.of("reason", "再次申请")).isProblem(409, "NO_APPEAL_NOW");
        assertThat(road.heard("OVERTURN").status()).isEqualTo("UNDER_REVIEW");
    }

    @Test
    @DisplayName("复核由没有作决定的人办理；撤销原决定的，原通知失效，重新审查、评审、审批")
    void isDecidedAgainAfterAnAppeal() {
        StationRoad road =
                StationRoad.filed(province).accepted().recommended().checked().reviewed();
        Staff decider =
                province.newcomer("decider-" + road.caseNo(), "leader." + GUANGDONG, "supervision." + GUANGDONG);
        decider.complete(road.caseNo(), "userTask_decideStation", Map.of("decision", "REJECT", "opinion", "力量不足"));
        road.post("/appeals", Map.of("reason", "力量已经补充")).expect(201);
        decider.claim(decider.task(road.caseNo(), "userTask_hearAppeal")).isRefusal(403, "DECIDED_BEFORE");

        road.heard("OVERTURN").checked().reviewed();
        assertThat(verified(road, "CARRIER_REJECTION")).isEqualTo("REVOKED");
        assertThat(road.view().at("/deadline/text").asText()).isEqualTo("审批期限");
        road.decided("APPROVE", "重新评审后同意");
        assertThat(road.status()).isEqualTo("PUBLICITY");
        assertThat(road.view().at("/deadline/text").asText()).doesNotContain("审批");
    }

    @Test
    @DisplayName("不予推荐也可以申请复核，推荐的人不能复核；撤销后由省科协审查")
    void isHeardByAnotherThanTheRecommender() {
        StationRoad road = StationRoad.filed(province).accepted();
        Staff both = province.newcomer("both-" + road.caseNo(), "recommend." + TIANHE, "supervision." + TIANHE);
        both.complete(
                road.caseNo(),
                "userTask_recommendStation",
                Map.of("decision", "NOT_RECOMMEND", "visited", "YES", "visitNote", "场所不符", "opinion", "没有固定场所"));
        assertThat(road.status()).isEqualTo("REJECTED");
        road.post("/appeals", Map.of("reason", "场所已经租下")).expect(201);
        both.claim(both.task(road.caseNo(), "userTask_hearAppeal")).isRefusal(403, "DECIDED_BEFORE");
        road.heard("OVERTURN");
        assertThat(road.view().at("/authority/code").asText()).isEqualTo(GUANGDONG);
        road.checked();
    }

    private String verified(StationRoad road, String kind) {
        String code = StreamSupport.stream(road.view().path("documents").spliterator(), false)
                .filter(document -> document.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow()
                .path("verificationCode")
                .asText();
        return province.visit("/api/v1/verify/" + code).expect(200).text("status");
    }

    @Test
    @DisplayName("流程不能绕过申请直接启动，管理员也不能；答复指出提交的地址")
    void isNotStartedPastTheApplication() {
        Staff administrator = province.administrator();
        String id = administrator
                .get("/engine-rest/process-definition/key/society-station")
                .text("id");
        for (Staff somebody : List.of(administrator, province.officer("review", GUANGDONG))) {
            for (String process : List.of(id, "key/society-station")) {
                for (String start : List.of("/start", "/submit-form")) {
                    Answer answer = somebody.post(
                            "/engine-rest/process-definition/" + process + start, Map.of("variables", Map.of()));
                    answer.isRefusal(409, "FILE_THE_MATTER");
                    assertThat(answer.text("message")).contains("POST " + MATTER);
                }
            }
        }
        administrator
                .post("/engine-rest/process-definition/key/no-such/start", Map.of())
                .expect(404);
    }

    @Test
    @DisplayName("有自己地址的业务，答复指出那个地址")
    void isToldTheAddressOfAnotherProcedure() {
        Enterprise enterprise = province.enterprise();
        String caseNo =
                enterprise.file(enterprise.application(TIANHE)).expect(201).text("caseNo");
        Map<String, String> reason = Map.of("reason", "暂不组建");
        Answer answer = enterprise.post("/api/v1/cases/" + caseNo + "/withdrawal", reason);
        answer.isProblem(409, "OTHER_ADDRESS");
        assertThat(answer.text("detail")).contains("POST /api/v1/establishments/" + caseNo + "/withdrawal");
        enterprise.post("/api/v1/cases/" + caseNo + "/appeals", reason).isProblem(409, "OTHER_ADDRESS");
        province.enterprise()
                .post("/api/v1/cases/" + caseNo + "/withdrawal", reason)
                .isProblem(404, "UNKNOWN_CASE");
    }

    private static List<String> texts(JsonNode array, String name) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(item -> name.isEmpty() ? item.asText() : item.path(name).asText())
                .toList();
    }
}

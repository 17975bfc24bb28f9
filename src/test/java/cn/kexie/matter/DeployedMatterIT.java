package cn.kexie.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Modeler;
import cn.kexie.support.Pdf;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("没有人编译过的事项：从 Modeler 部署到运行中的系统，马上可以办理")
class DeployedMatterIT {

    private static final Path EXAMPLE = Path.of("src/docs/example-matter");
    private static final String MATTER = "/api/v1/matters/achievement-registration";
    private static final String TIANHE = "440106";

    @LocalServerPort
    private int port;

    private Province province;
    private Enterprise enterprise;

    @BeforeEach
    void deploy() {
        province = new Province(port);
        enterprise = province.enterprise();
        new Modeler(port).deploy(Modeler.files(EXAMPLE)).expect(200);
    }

    @Test
    @DisplayName("目录、指南、预检、提交、受理、决定、文书、后续材料、名录、卷宗")
    void worksAtOnce() {
        JsonNode guide = enterprise.get(MATTER).expect(200).json();
        assertThat(guide.path("name").asText()).isEqualTo("科技成果登记");
        assertThat(guide.path("laterForms").has("summary")).isTrue();
        assertThat(texts(guide.path("letters"))).containsExactly("科技成果登记通知");

        ObjectNode application = application();
        JsonNode precheck =
                enterprise.post(MATTER + "/precheck", application).expect(200).json();
        assertThat(precheck.path("acceptable").asBoolean())
                .as(precheck.toString())
                .isTrue();
        String caseNo = enterprise.post(MATTER, application).expect(201).text("caseNo");
        assertThat(caseNo).startsWith("ACH-");

        province.officer("acceptance", TIANHE)
                .complete(caseNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        province.officer("review", TIANHE)
                .complete(caseNo, "userTask_decideRegistration", Map.of("decision", "REGISTER", "rating", 88));
        JsonNode view = enterprise.caseOf(caseNo);
        JsonNode notice = StreamSupport.stream(view.path("documents").spliterator(), false)
                .filter(document -> document.path("kind").asText().equals("ACHIEVEMENT_NOTICE"))
                .findFirst()
                .orElseThrow();
        assertThat(Pdf.text(
                        enterprise.get(notice.path("href").asText()).expect(200).body()))
                .contains("示例成果", "已投产");

        assertThat(enterprise
                        .get("/api/v1/cases/" + caseNo + "/timeline")
                        .expect(200)
                        .items())
                .anySatisfy(event -> {
                    assertThat(event.path("event").asText()).isEqualTo("SUMMARY_AWAITED");
                    assertThat(event.path("text").asText()).startsWith("通知申请单位：请提交《示例成果");
                });

        enterprise
                .post("/api/v1/cases/" + caseNo + "/submissions/summary", Map.of("effect", "", "income", 1.234))
                .isInvalid("/effect REQUIRED", "/income OUT_OF_RANGE");
        enterprise
                .post("/api/v1/cases/" + caseNo + "/submissions/summary", Map.of("effect", "已经推广", "income", 120.50))
                .expect(201);
        view = enterprise.caseOf(caseNo);
        assertThat(view.path("statusText").asText()).isEqualTo("已登记");
        JsonNode entry = enterprise
                .get("/api/v1/registers/achievement-registration/"
                        + view.at("/result/registerNo").asText())
                .expect(200)
                .json();
        assertThat(entry.path("facts").findValuesAsText("name"))
                .as("what the form marks, and nothing that only the tables ask for")
                .containsExactly("maturity");
        enterprise
                .post("/api/v1/cases/" + caseNo + "/submissions/summary", Map.of("effect", "再交", "income", 1))
                .isProblem(409, "NOT_AWAITED");
        assertThat(province.officer("review", TIANHE)
                        .get("/api/v1/cases/" + caseNo + "/dossier")
                        .expect(200)
                        .toString())
                .contains("成果评级", "88", "推广情况", "已经推广", "示例完成人");
    }

    @Test
    @DisplayName("征求别的单位的意见：调用环节“征求意见”，按自己的期限，答复进卷宗和办理经过")
    void asksAnotherBody() {
        new Modeler(port).deploy(ConsultedAchievement.files()).expect(200);
        String matter = "/api/v1/matters/" + ConsultedAchievement.KEY;
        String caseNo = enterprise.post(matter, application()).expect(201).text("caseNo");
        province.officer("acceptance", TIANHE)
                .complete(caseNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));

        Staff partner = province.officer("co-opinion", "440100-sasac");
        partner.submit(partner.task(caseNo, "userTask_giveOpinion"), Map.of("decision", "OBJECT"))
                .isRefusal(400, "INVALID_INPUT");
        partner.submit(
                        partner.task(caseNo, "userTask_giveOpinion"),
                        Map.of("decision", "OBJECT", "opinion", "属于省属企业，建议由省科协登记"))
                .expect(204);
        province.officer("review", TIANHE)
                .complete(caseNo, "userTask_decideRegistration", Map.of("decision", "REGISTER", "rating", 88));

        assertThat(enterprise
                        .get("/api/v1/cases/" + caseNo + "/timeline")
                        .expect(200)
                        .items())
                .extracting(event -> event.path("text").asText())
                .contains("已征求广州市人民政府国有资产监督管理委员会意见", "广州市人民政府国有资产监督管理委员会已答复：有不同意见");
        JsonNode dossier =
                partner.get("/api/v1/cases/" + caseNo + "/dossier").expect(200).json();
        assertThat(dossier.path("opinions").toString()).contains("出具征求意见答复", "有不同意见", "建议由省科协登记", "广州市人民政府国有资产监督管理委员会");
    }

    @Test
    @DisplayName("接口说明随现行版次：部署后就有自己的接口，改了表单就跟着改")
    void isInTheDescriptionOfTheInterface() {
        JsonNode filing = described(MATTER);
        assertThat(filing.path("summary").asText()).isEqualTo("提交：科技成果登记");
        JsonNode schema = filing.at("/requestBody/content/application~1json/schema");
        assertThat(schema.at("/properties/title/title").asText()).isEqualTo("成果名称");
        assertThat(schema.at("/properties/materials/items/$ref").asText()).endsWith("/SubmittedMaterial");
        assertThat(filing.path("parameters").findValuesAsText("name"))
                .contains("Idempotency-Key")
                .doesNotContain("matter");
        assertThat(described(MATTER + "/precheck").path("summary").asText()).isEqualTo("预检：科技成果登记");

        Map<String, String> changed = Modeler.files(EXAMPLE);
        changed.computeIfPresent("application.form", (name, form) -> form.replace("成果名称", "登记的成果名称"));
        new Modeler(port).deploy(changed).expect(200);
        assertThat(described(MATTER)
                        .at("/requestBody/content/application~1json/schema/properties/title/title")
                        .asText())
                .isEqualTo("登记的成果名称");
        new Modeler(port).deploy(Modeler.files(EXAMPLE)).expect(200);
    }

    private JsonNode described(String path) {
        return enterprise
                .get("/v3/api-docs")
                .expect(200)
                .json()
                .path("paths")
                .path(path)
                .path("post");
    }

    @Test
    @DisplayName("不合表单和规则表的，与写成记录的事项一样答复")
    void refusesWhatARecordWouldRefuse() {
        ObjectNode application = application();
        application
                .put("investment", 0.5)
                .put("completedOn", province.today().plusDays(1).toString());
        application.put("passport", "E1").put("maturity", "IDEA");
        application.withArray("completers").addObject().put("name", "示例完成人").put("mobile", "13900139000");
        Answer answer = enterprise.post(MATTER, application);
        answer.isProblem(422, "INVALID_INPUT");
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .contains("/investment", "/completedOn", "/passport", "/maturity", "/completers/1/mobile")
                .doesNotContain("/materials/1/item");
    }

    private ObjectNode application() {
        return SampleAchievement.application(
                enterprise.creditCode(), province.today(), enterprise.attachment(), enterprise.attachment());
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

package cn.kexie.matter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Modeler;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("谁可以提交：企业、伙伴单位、科协的工作人员，由流程的属性决定")
class ApplicantSortsIT {

    private static final Path EXAMPLE = Path.of("src/docs/example-matter");
    private static final String MATTER = "/api/v1/matters/achievement-registration";
    private static final String TIANHE = "440106";
    private static final String YUEXIU = "440104";
    private static final String PROPERTY = "<camunda:property name=\"applicant\" value=\"%s\" />";

    @LocalServerPort
    private int port;

    private Province province;

    @BeforeEach
    void meet() {
        province = new Province(port);
    }

    @AfterEach
    void restore() {
        new Modeler(port).deploy(Modeler.files(EXAMPLE)).expect(200);
    }

    @Test
    @DisplayName("伙伴单位用自己的密钥办理对它开放的事项，别的办不了，并且知道为什么")
    void partnersFileWhatIsOpenToThem() {
        deploy("ENTERPRISE PARTNER");
        Enterprise partner = province.partner();
        assertThat(partner.get(MATTER).expect(200).json().path("applicants").toString())
                .contains("ENTERPRISE", "PARTNER");
        String caseNo = partner.post(MATTER, application(partner)).expect(201).text("caseNo");
        assertThat(partner.caseOf(caseNo)
                        .at("/applicant/unifiedSocialCreditCode")
                        .asText())
                .isEqualTo(partner.creditCode());
        partner.post("/api/v1/cases/" + caseNo + "/withdrawal", Map.of("reason", "暂不登记"))
                .expect(200);
        Enterprise enterprise = province.enterprise();
        enterprise.post(MATTER, application(enterprise)).expect(201);

        partner.post(MATTER, application(enterprise)).isProblem(403, "FOREIGN_ENTERPRISE");
        Answer refused = partner.post(StationRoad.MATTER, StationRoad.application(province, partner));
        refused.isProblem(403, "NOT_FOR_THIS_APPLICANT");
        assertThat(refused.text("detail")).contains("学会（科技）服务站", "伙伴单位", "企业的接口密钥");
        partner.file(partner.application(TIANHE)).isProblem(403, "ENTERPRISE_ONLY");
        staff(TIANHE).post(MATTER, application(enterprise)).isProblem(403, "NOT_FOR_THIS_APPLICANT");
    }

    @Test
    @DisplayName("科协的工作人员代本单位提交、补正、撤回，不能办理自己提交的，不能代别的单位")
    void staffFileForTheirBody() {
        deploy("STAFF");
        Staff filer = staff(TIANHE);
        ObjectNode application = application(filer, TIANHE);
        String caseNo = filer.post(MATTER, application).expect(201).text("caseNo");
        JsonNode view = filer.get("/api/v1/cases/" + caseNo).expect(200).json();
        assertThat(view.at("/applicant/unifiedSocialCreditCode").asText()).isEqualTo(TIANHE);
        filer.claim(filer.task(caseNo, "userTask_examineMaterials")).isRefusal(403, "MAY_NOT_HANDLE");

        Map<String, String> reason = Map.of("reason", "暂不登记");
        staff(YUEXIU).post("/api/v1/cases/" + caseNo + "/withdrawal", reason).isProblem(403, "APPLICANT_ONLY");
        Enterprise enterprise = province.enterprise();
        enterprise.post("/api/v1/cases/" + caseNo + "/withdrawal", reason).isProblem(404, "UNKNOWN_CASE");
        enterprise.post(MATTER, application).isProblem(403, "NOT_FOR_THIS_APPLICANT");
        staff(TIANHE).post("/api/v1/cases/" + caseNo + "/withdrawal", reason).expect(200);
    }

    @Test
    @DisplayName("在几个科协办理业务的说明代哪一个；不在办理组里的不能提交")
    void staffSayForWhichBody() {
        deploy("STAFF");
        Staff both = province.newcomer("both-" + UUID.randomUUID(), "review." + TIANHE, "acceptance." + YUEXIU);
        ObjectNode application = application(both, YUEXIU);
        Answer unclear = both.post(MATTER, application);
        unclear.isProblem(400, "BAD_PARAMETER");
        assertThat(unclear.text("detail")).contains(TIANHE, YUEXIU, "onBehalfOf");
        both.post(MATTER + "?onBehalfOf=440100", application).isProblem(403, "FOREIGN_APPLICANT");
        String caseNo = both.post(MATTER + "?onBehalfOf=" + YUEXIU, application)
                .expect(201)
                .text("caseNo");
        assertThat(both.get("/api/v1/cases/" + caseNo)
                        .json()
                        .at("/authority/code")
                        .asText())
                .isEqualTo(TIANHE);
        staff(YUEXIU).get("/api/v1/cases/" + caseNo).expect(200);

        province.officer("supervision", TIANHE).post(MATTER, application).isProblem(403, "FOREIGN_APPLICANT");
        province.administrator().post(MATTER, application).isProblem(403, "FOREIGN_APPLICANT");
        staff(YUEXIU).upload(TIANHE).isProblem(403, "ENTERPRISE_ONLY");
    }

    private Staff staff(String body) {
        return province.newcomer("filer-" + UUID.randomUUID(), "acceptance." + body);
    }

    private void deploy(String applicant) {
        Map<String, String> files = Modeler.files(EXAMPLE);
        files.computeIfPresent(
                "achievement-registration.bpmn",
                (name, text) -> text.replace(PROPERTY.formatted("ENTERPRISE"), PROPERTY.formatted(applicant)));
        if (applicant.equals("STAFF")) {
            files.computeIfPresent(
                    "application.form", (name, text) -> text.replace("applicant creditCode", "creditCode"));
        }
        new Modeler(port).deploy(files).expect(200);
    }

    private ObjectNode application(Enterprise filer) {
        return application(filer.creditCode(), filer.attachment());
    }

    private ObjectNode application(Staff filer, String body) {
        return application(
                province.enterprise().creditCode(),
                filer.upload(body).expect(201).text("attachmentId"));
    }

    private ObjectNode application(String creditCode, String attachment) {
        return SampleAchievement.application(creditCode, province.today(), attachment, attachment);
    }
}

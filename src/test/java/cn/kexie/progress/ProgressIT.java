package cn.kexie.progress;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("办理进度：企业的人不用账号，凭链接看到案件办到哪里")
class ProgressIT {

    private static final String TIANHE = "440106";

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private Enterprise enterprise;
    private String caseNo;

    @BeforeEach
    void file() {
        province = new Province(port);
        enterprise = province.enterprise();
        caseNo = enterprise.file(enterprise.application(TIANHE)).expect(201).text("caseNo");
    }

    @Test
    @DisplayName("页面写明办的是什么、办到哪里、到哪天为止、还有几天；不留存，不编入搜索")
    void showsHowTheCaseStands() {
        Answer made = link();
        assertThat(Duration.between(OffsetDateTime.now(clock), OffsetDateTime.parse(made.text("expiresAt"))))
                .isBetween(Duration.ofHours(23), Duration.ofHours(24));
        Answer page = province.visit(path(made)).expect(200);
        JsonNode known = enterprise.caseOf(caseNo);
        assertThat(text(page))
                .contains(
                        caseNo,
                        enterprise.name(),
                        known.path("statusText").asText(),
                        known.path("step").asText())
                .contains(
                        known.at("/authority/name").asText(),
                        known.at("/deadline/text").asText())
                .contains("还有 " + known.at("/deadline/workingDaysLeft").asInt() + " 个工作日", "还没有出具文书")
                .doesNotContain("需要补正");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    @DisplayName("要补正的逐项写明名称、原因和期限；文书点开就是 PDF")
    void saysWhatIsMissingAndOpensThePapers() {
        var officer = province.officer("acceptance", TIANHE);
        officer.complete(
                caseNo,
                "userTask_examineMaterials",
                Map.of("decision", "CORRECT", "opinion", "章程草案缺少会费一章", "correctionItems", List.of("CHARTER_DRAFT")));
        String path = path(link());
        String page = text(province.visit(path).expect(200));
        assertThat(page).contains("需要补正", "章程草案", "章程草案缺少会费一章", "补正通知书");

        JsonNode document = enterprise.caseOf(caseNo).at("/documents/0");
        Answer pdf = province.visit(
                        path + "/documents/" + document.path("documentId").asText())
                .expect(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        province.visit(path + "/documents/00000000-0000-0000-0000-000000000000").expect(404);
        String other = path(another());
        province.visit(other + "/documents/" + document.path("documentId").asText())
                .expect(404);
    }

    @Test
    @DisplayName("到期的、收回的、改动过的链接都不能用，说明去哪里要新的；库里没有链接本身")
    void endsInTime() {
        Answer made = link();
        String token = path(made).replace("/progress/", "");
        assertThat(jdbc.sql("select count(*) from kexie.progress_link where token_hash = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
        String changed =
                path(made).substring(0, path(made).length() - 1) + (path(made).endsWith("A") ? "B" : "A");
        assertThat(text(province.visit(changed).expect(404))).contains("请向申请单位索取新的链接");

        jdbc.sql("update kexie.progress_link set expires_at = now() where case_no = ?")
                .param(caseNo)
                .update();
        province.visit(path(made)).expect(404);

        String again = path(link());
        province.visit(again).expect(200);
        province.call("DELETE", links(caseNo), "", "Authorization", enterprise.authorization())
                .expect(204);
        province.visit(again).expect(404);
    }

    @Test
    @DisplayName("只有申请单位自己取得链接；丢了的不再显示")
    void isMadeByTheApplicantOnly() {
        province.enterprise().post(links(caseNo), "{}").isProblem(404, "UNKNOWN_CASE");
        province.administrator().post(links(caseNo), "{}").isProblem(403, "CLIENT_ONLY");
        enterprise.post(links("EST-2026-999999"), "{}").isProblem(404, "UNKNOWN_CASE");
        String key = Enterprise.newKey();
        assertThat(enterprise.post(links(caseNo), "{}", key).expect(201).text("url"))
                .contains("/progress/");
        assertThat(enterprise.post(links(caseNo), "{}", key).expect(201).json().has("url"))
                .isFalse();
    }

    private Answer link() {
        return enterprise.post(links(caseNo), "{}").expect(201);
    }

    private Answer another() {
        Enterprise other = province.enterprise();
        String theirs = other.file(other.application(TIANHE)).expect(201).text("caseNo");
        return other.post(links(theirs), "{}").expect(201);
    }

    private static String links(String caseNo) {
        return "/api/v1/cases/" + caseNo + "/progress-links";
    }

    private static String path(Answer made) {
        return URI.create(made.text("url")).getPath();
    }

    private static String text(Answer page) {
        return new String(page.body(), StandardCharsets.UTF_8);
    }
}

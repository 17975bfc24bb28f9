package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;
import static org.openqa.selenium.By.xpath;

import cn.kexie.support.Enterprise;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 组建 at the desks of the accounts everybody gets with the demo. */
@BrowserTest
@DisplayName("企业科协组建的页面办理")
class EstablishmentBrowserIT {

    private static final String TIANHE = "440106";
    private static final String CLERK = "clerk";
    private static final String REVIEWER = "reviewer";
    private static final String FEDERATION = "federation";
    private static final String LEADER = "leader";

    @LocalServerPort
    private int port;

    private Province province;
    private TasklistPage tasklist;

    @BeforeEach
    void sitDown(TasklistPage tasklist) {
        this.tasklist = tasklist;
        province = new Province(port);
        account(CLERK, "acceptance." + TIANHE);
        account(REVIEWER, "review." + TIANHE);
        account(FEDERATION, "co-opinion.440100-federation");
        account(LEADER, "leader." + TIANHE);
    }

    /** The demo has them; a database without demo gets them here. */
    private void account(String userId, String group) {
        if (province.administrator()
                        .get("/engine-rest/user/" + userId + "/profile")
                        .status()
                == 404) {
            province.newcomer(userId, group);
        }
    }

    private TasklistPage open(String userId, FiledCase filed) {
        return tasklist.worksAs(userId).size(Chromium.DESKTOP).openFilter("待认领").openTask(filed.caseNo());
    }

    private void reaches(FiledCase filed, String status) {
        tasklist.until(() -> filed.status().equals(status));
        assertThat(tasklist.notifications()).allSatisfy(said -> assertThat(said).doesNotContain("没有提交"));
    }

    @Test
    @DisplayName("从受理到批复、备案，四个岗位依次办理")
    void worksACaseFromAcceptanceToFiling() {
        FiledCase filed = FiledCase.in(province, TIANHE);

        open(CLERK, filed).picture("road-1-unclaimed");
        tasklist.claim()
                .choose("受理")
                .type("意见与理由", "材料齐全，符合法定形式。")
                .picture("road-2-acceptance")
                .complete();
        reaches(filed, "ACCEPTED");
        tasklist.picture("road-3-accepted");

        open(REVIEWER, filed).claim().choose("拟同意组建").picture("road-4-review");
        tasklist.type("意见与理由", "组建条件具备，拟同意。").complete();
        open(FEDERATION, filed).claim().choose("无异议").picture("road-5-co-opinion");
        tasklist.complete();

        open(LEADER, filed);
        assertThat(tasklist.dossier().getText()).contains("组建条件具备，拟同意。", "无异议");
        tasklist.claim().choose("同意组建，制发批复").picture("road-6-decision");
        showsTheApprovalAhead(filed);
        tasklist.complete();
        reaches(filed, "APPROVED");

        filed.act("founding-meeting", meeting(filed.enterprise()));
        open(REVIEWER, filed);
        showsTheApproval(filed);
        tasklist.claim().choose("材料齐备，登记入册").picture("road-8-filing").complete();
        reaches(filed, "FILED");
        listsBothTasksAsDone(filed);
    }

    /** Whoever goes back finds the form as it was, and nothing was issued. */
    private void showsTheApprovalAhead(FiledCase filed) {
        tasklist.press();
        assertThat(tasklist.find(cssSelector("dialog.kx-preview")).getText()).contains("办结后立即制发批复", "不能再改");
        tasklist.until(() -> Boolean.TRUE.equals(
                tasklist.browser().executeScript("return document.querySelector('.kx-paper').naturalWidth > 500")));
        tasklist.picture("road-6-preview");
        tasklist.click(xpath("//dialog//button[.='返回修改']"));
        assertThat(filed.status()).isNotEqualTo("APPROVED");
        assertThat(tasklist.notification()).contains("已返回修改，任务没有办结");
    }

    private void showsTheApproval(FiledCase filed) {
        By approval = xpath("//*[contains(@class,'kx-part-documents')]//li[contains(.,'批复')]");
        tasklist.click(xpath("//nav[contains(@class,'kx-contents')]/button[contains(.,'文书')]"));
        assertThat(tasklist.find(approval).getText()).containsPattern("穗天科协.*〔\\d{4}〕\\d+号");
        tasklist.picture("road-7-documents");
        By preview = xpath("//*[contains(@class,'kx-part-documents')]//li[contains(.,'批复')]//a[.='预览']");
        assertThat(tasklist.contentTypeInNewTab(preview)).isEqualTo("application/pdf");
        assertThat(tasklist.dossier().getText()).contains("成立大会", "选举结果");
    }

    private void listsBothTasksAsDone(FiledCase filed) {
        tasklist.click(xpath("//a[starts-with(normalize-space(),'我办结的')]"));
        tasklist.until(() -> tasklist.texts(cssSelector(".kx-done tbody tr")).stream()
                        .filter(line -> line.contains(filed.caseNo()))
                        .count()
                == 2);
        tasklist.picture("road-9-done");
    }

    private ObjectNode meeting(Enterprise enterprise) {
        String today = province.today().toString();
        return Json.resource("/establishment/founding-meeting.json")
                .put("meetingDate", today)
                .put("termStart", today)
                .put("minutesAttachmentId", FiledCase.pdf(enterprise, "成立大会会议纪要.pdf"))
                .put("charterAttachmentId", FiledCase.pdf(enterprise, "章程.pdf"));
    }

    @Test
    @DisplayName("一次性告知补正，补正后受理")
    void asksForCorrectionsOnceAndAccepts() {
        FiledCase filed = FiledCase.in(province, TIANHE, FiledCase.FOREIGN);

        open(CLERK, filed)
                .claim()
                .choose("一次性告知补正")
                .pick("需要补正的内容", "材料：章程草案")
                .pick("需要补正的内容", "申请表：科技人员总数")
                .type("分项补正理由", "章程草案缺少会员权利条款。\n科技人员总数与名录不一致。")
                .type("意见与理由", "请一次补齐。")
                .picture("corrections-1-asked");
        assertThat(tasklist.latinWords()).isSubsetOf("Camunda");
        tasklist.complete();
        reaches(filed, "CORRECTION_REQUIRED");

        filed.act(
                "corrections",
                Map.of(
                        "changes", Map.of("/enterprise/stWorkerCount", 121),
                        "materials",
                                List.of(Map.of(
                                        "item",
                                        "CHARTER_DRAFT",
                                        "attachmentId",
                                        FiledCase.pdf(filed.enterprise(), "章程草案（修改稿）.pdf")))));
        open(CLERK, filed).picture("corrections-2-answered");
        assertThat(tasklist.dossier().getText()).contains("章程草案（修改稿）.pdf", "第 2 版", "以前的版本（1）", "已补正", "121");
        tasklist.claim().choose("受理").complete();
        reaches(filed, "ACCEPTED");
    }
}

package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;
import static org.openqa.selenium.By.linkText;
import static org.openqa.selenium.By.xpath;

import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.Rectangle;
import org.openqa.selenium.WebElement;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Single moments at a desk, in a county no other test works in, so that its lists stay short. */
@BrowserTest
@DisplayName("任务办理页面")
class TasklistBrowserIT {

    private static final String COUNTY = "440222";
    private static final String EXAMINE = "userTask_examineMaterials";
    private static final By PART_TITLES = cssSelector(".kx-part h4");

    @LocalServerPort
    private int port;

    private Province province;
    private TasklistPage tasklist;
    private Staff clerk;

    @BeforeEach
    void sitDown(TasklistPage tasklist) {
        this.tasklist = tasklist;
        province = new Province(port);
        clerk = province.officer("acceptance", COUNTY);
    }

    private TasklistPage open(FiledCase filed) {
        return tasklist.worksAs(clerk.userId())
                .size(Chromium.LAPTOP)
                .openFilter("待认领")
                .openTask(filed.caseNo());
    }

    private FiledCase filed() {
        return FiledCase.in(province, COUNTY, FiledCase.FOREIGN);
    }

    @Test
    @DisplayName("登录页是中文")
    void greetsInChinese() {
        tasklist.loginForm().picture("login");
        assertThat(tasklist.latinWords()).isSubsetOf("Camunda");

        tasklist.find(cssSelector("input[type=text]")).sendKeys("nobody");
        tasklist.find(cssSelector("input[type=password]")).sendKeys("wrong", Keys.ENTER);
        assertThat(tasklist.notification()).containsPattern("\\p{IsHan}").doesNotContainPattern("[A-Za-z]{3}");
        tasklist.picture("login-refused");
    }

    @Test
    @DisplayName("没有任务时有说明")
    void explainsAnEmptyList() {
        tasklist.worksAs(province.officer("leader", "440281").userId());
        for (String filter : new String[] {"我的待办", "待认领", "即将超时", "已超时"}) {
            tasklist.openFilter(filter);
        }
        tasklist.find(xpath("//*[contains(@class,'tasks-list')][contains(.,'没有')]"));
        tasklist.picture("empty-list");
    }

    @Test
    @DisplayName("卷宗与表单同屏显示，没有一个英文词")
    void showsTheDossierBesideTheForm() {
        FiledCase filed = filed();
        open(filed).picture("dossier-beside-form");

        Rectangle dossier = tasklist.dossier().getRect();
        Rectangle form = tasklist.find(cssSelector(".fjs-container")).getRect();
        assertThat(dossier.x + dossier.width).isLessThanOrEqualTo(form.x);
        assertThat(form.x + form.width).isLessThanOrEqualTo(Chromium.LAPTOP.width);
        assertThat(tasklist.dossier().getText())
                .contains(filed.caseNo(), filed.enterprise().name(), "剩 5 个工作日", "受理期限", "办理要点", "章程草案.pdf");
        assertThat(tasklist.texts(PART_TITLES)).containsExactly("申请内容", "申请材料", "补正", "办理流程", "办理意见", "文书", "办理经过");
        assertThat(tasklist.browser().getTitle()).isEqualTo("科协通 任务办理");
        assertThat(tasklist.latinWords()).isSubsetOf("Camunda");
    }

    @Test
    @DisplayName("卡片显示案件编号、申请单位和剩余工作日")
    void showsCaseApplicantAndDaysLeftOnCards() {
        FiledCase filed = filed();
        tasklist.worksAs(clerk.userId()).openFilter("待认领");
        tasklist.until(() -> tasklist.shows(filed.caseNo()));
        tasklist.picture("cards");
        assertThat(tasklist.tasks())
                .filteredOn(card -> card.contains(filed.caseNo()))
                .singleElement()
                .asString()
                .contains("审查申请材料", filed.enterprise().name())
                .contains("剩 5 个工作日");
    }

    @Test
    @DisplayName("材料可以预览和下载")
    void opensAndDownloadsMaterials() throws Exception {
        open(filed());
        assertThat(tasklist.contentTypeInNewTab(xpath("(//*[contains(@class,'kx-materials')]//a[.='预览'])[1]")))
                .isEqualTo("application/pdf");

        tasklist.click(cssSelector(".kx-materials button.kx-link"));
        tasklist.until(() -> Boolean.TRUE.equals(
                tasklist.browser().executeScript("return document.querySelector('.kx-picture img').naturalWidth > 0")));
        tasklist.picture("picture");
        tasklist.find(cssSelector(".kx-picture button")).sendKeys(Keys.ESCAPE);
        tasklist.until(() ->
                tasklist.browser().findElements(cssSelector(".kx-picture")).isEmpty());

        tasklist.click(xpath("//*[contains(@class,'kx-materials')]/li[contains(.,'章程草案.pdf')]//a[.='下载']"));
        assertThat(tasklist.downloaded("章程草案.pdf")).isNotEmptyFile();
    }

    @Test
    @DisplayName("服务器拒绝时显示理由，填写的内容还在，改好后可以提交")
    void showsWhyACompletionIsRefused() {
        FiledCase filed = filed();
        open(filed).claim().choose("一次性告知补正").type("意见与理由", "章程草案缺少会员权利条款").complete();
        assertThat(tasklist.notification()).contains("补正").doesNotContainPattern("[A-Za-z]{3}");
        tasklist.picture("refused");
        assertThat(tasklist.typed("意见与理由")).isEqualTo("章程草案缺少会员权利条款");
        assertThat(filed.status()).isEqualTo("SUBMITTED");

        tasklist.pick("需要补正的内容", "材料：章程草案").complete();
        tasklist.until(() -> filed.status().equals("CORRECTION_REQUIRED"));
        tasklist.until(() -> tasklist.notifications().isEmpty());
    }

    @Test
    @DisplayName("必填项未填时用中文提示，填好后可以提交")
    void saysInChineseWhatTheFormMisses() {
        FiledCase filed = filed();
        open(filed).claim().complete();
        tasklist.until(
                () -> tasklist.texts(cssSelector(".fjs-form-field-error")).contains("此项必填"));
        tasklist.picture("required");
        assertThat(tasklist.notification()).contains("没有提交", "红字提示").doesNotContainPattern("[A-Za-z]{3}");

        tasklist.choose("不予受理").type("意见与理由", "字".repeat(2001));
        tasklist.until(
                () -> tasklist.texts(cssSelector(".fjs-form-field-error")).contains("最多填写 2000 个字"));
        tasklist.picture("too-long");

        tasklist.choose("不予受理").type("意见与理由", "不属于本科协受理范围").complete();
        tasklist.until(() -> filed.status().equals("NOT_ACCEPTED"));
    }

    @Test
    @DisplayName("任务被同事办结后给出中文说明")
    void saysThatAColleagueWasFaster() {
        FiledCase filed = filed();
        open(filed);
        clerk.complete(filed.caseNo(), EXAMINE, Map.of("decision", "ACCEPT"));

        WebElement alert = tasklist.find(cssSelector(".task-card.task-removed .task-removed-alert"));
        tasklist.until(() -> alert.getText().contains("已由他人办结"));
        tasklist.picture("done-by-a-colleague");
        tasklist.click(cssSelector(".task-removed-alert button"));
    }

    @Test
    @DisplayName("提交时任务已由同事办结，给出中文说明，填写的内容还在")
    void saysSoToWhoCompletesAfterAColleague() {
        FiledCase filed = filed();
        open(filed).claim().choose("不予受理").type("意见与理由", "不属于本科协受理范围");
        clerk.submit(clerk.task(filed.caseNo(), EXAMINE), Map.of("decision", "ACCEPT"))
                .expect(204);

        tasklist.complete();
        assertThat(tasklist.notification()).contains("没有提交", "办结");
        tasklist.picture("completed-too-late");
        assertThat(tasklist.typed("意见与理由")).isEqualTo("不属于本科协受理范围");
        assertThat(filed.status()).isEqualTo("ACCEPTED");
    }

    @Test
    @DisplayName("卷宗中的文字不会被当作网页执行")
    void takesTextsForTexts() {
        String probe = "<img src=x onerror=\"document.title='x'\"><script>document.title='x'</script>";
        FiledCase filed = FiledCase.in(
                province,
                COUNTY,
                FiledCase.FOREIGN,
                Json.put("/enterprise/registeredAddress", probe),
                Json.put("/preparatoryGroup/0/position", "<b>总工程师</b>"));
        open(filed).picture("hostile-texts");

        assertThat(tasklist.dossier().getText()).contains(probe, "<b>总工程师</b>");
        assertThat(tasklist.dossier().findElements(cssSelector("img, script, b, a[href^='javascript:']")))
                .isEmpty();
        assertThat(tasklist.browser().getTitle()).isEqualTo("科协通 任务办理");
    }

    @Test
    @DisplayName("卷宗加载失败可以重试")
    void offersToAskAgain() {
        FiledCase filed = filed();
        tasklist.worksAs(clerk.userId()).openFilter("待认领");
        tasklist.until(() -> tasklist.shows(filed.caseNo()));
        tasklist.cutOff("*/dossier");
        tasklist.click(xpath("//ol[contains(@class,'tasks-list')]/li[contains(.,'" + filed.caseNo() + "')]//h4//a"));
        tasklist.until(() -> tasklist.dossier().getText().contains("卷宗没有加载成功"));
        tasklist.picture("dossier-failed");

        tasklist.cutOff();
        tasklist.click(xpath("//*[contains(@class,'kx-dossier')]//button[.='重试']"));
        tasklist.until(() -> tasklist.dossier().getText().contains(filed.caseNo()));
    }

    @Test
    @DisplayName("“我办结的”分页列出办结任务")
    void listsWhatIHaveDone() {
        Staff allRounder = province.newcomer(
                "it-" + COUNTY + System.nanoTime(), "acceptance." + COUNTY, "review." + COUNTY, "leader." + COUNTY);
        String caseNo = filed().caseNo();
        allRounder.complete(caseNo, EXAMINE, Map.of("decision", "ACCEPT"));
        for (int round = 0; round < 10; round++) {
            allRounder.complete(caseNo, "userTask_reviewApplication", Map.of("decision", "APPROVE"));
            allRounder.complete(
                    caseNo, "userTask_decideApplication", Map.of("decision", "RETURN", "opinion", "请核实会员名录"));
        }
        tasklist.worksAs(allRounder.userId()).click(xpath("//a[starts-with(normalize-space(),'我办结的')]"));
        tasklist.until(() -> tasklist.texts(cssSelector(".kx-done tbody tr")).size() == 20);
        tasklist.picture("done");
        assertThat(tasklist.texts(cssSelector(".kx-done tbody tr")).get(0)).contains(caseNo, "审批", "退回重新审核");

        tasklist.click(xpath("//nav[contains(@class,'kx-pager')]/button[.='下一页']"));
        tasklist.until(() -> tasklist.texts(cssSelector(".kx-done tbody tr")).size() == 1);
        tasklist.click(linkText("‹ 返回任务列表"));
        tasklist.find(cssSelector(".task-filters .task-filter"));
    }
}

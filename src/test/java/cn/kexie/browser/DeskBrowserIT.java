package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;
import static org.openqa.selenium.By.xpath;

import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lists, what follows a decision, and ways on; each test at a desk of its own, whose lists hold nothing else. */
@BrowserTest
@DisplayName("工作台：列表、办结以后、转交和案件")
class DeskBrowserIT {

    private static final String COUNTY = "440229";
    private static final String EXAMINE = "userTask_examineMaterials";
    private static final By CARDS = cssSelector("ol.tasks-list > li.task");

    @LocalServerPort
    private int port;

    private Province province;
    private TasklistPage tasklist;
    private Staff clerk;

    @BeforeEach
    void sitDown(TasklistPage tasklist) {
        this.tasklist = tasklist;
        province = new Province(port);
        clerk = province.newcomer("desk-" + System.nanoTime(), "acceptance." + COUNTY);
    }

    private FiledCase filed() {
        return FiledCase.in(province, COUNTY, FiledCase.FOREIGN);
    }

    private String filter(String name) {
        return tasklist.find(xpath(
                        "//*[contains(@class,'task-filter')][.//h4//a[starts-with(normalize-space(),'" + name + "')]]"))
                .getText();
    }

    @Test
    @DisplayName("登录后打开有任务的列表，每个列表都有数目，卡片与卷宗的工作日相同")
    void opensWithAFilledListAndCounts() {
        FiledCase filed = filed();
        tasklist.worksAs(clerk.userId());
        tasklist.until(() -> tasklist.shows(filed.caseNo()));
        tasklist.until(() -> filter("待认领").matches("(?s).*\\([1-9]\\d*\\).*"));
        assertThat(filter("我的待办")).contains("(0)");
        assertThat(filter("我办结的")).contains("(0)");
        tasklist.until(() -> tasklist.texts(CARDS).stream()
                .anyMatch(card -> card.contains(filed.caseNo()) && card.contains("剩 5 个工作日")));
        tasklist.picture("desk-list");
        tasklist.openTask(filed.caseNo());
        assertThat(tasklist.dossier().getText()).contains("剩 5 个工作日");
        tasklist.click(xpath("//a[starts-with(normalize-space(),'我办结的')]"));
        tasklist.click(By.linkText("‹ 返回任务列表"));
        tasklist.find(cssSelector(".task-filters .task-filter"));
        assertThat(tasklist.browser().getCurrentUrl()).contains("dueDate");
    }

    @Test
    @DisplayName("登录页、任务和卷宗没有严重的无障碍缺陷")
    void isReadableForEverybody() {
        FiledCase filed = filed();
        Accessibility.judge(tasklist.loginForm().browser(), "登录");
        tasklist.worksAs(clerk.userId())
                .openFilter("待认领")
                .openTask(filed.caseNo())
                .claim();
        Accessibility.judge(tasklist.browser(), "任务和卷宗");
        tasklist.picture("desk-task");
    }

    @Test
    @DisplayName("一个框按案件编号和单位查找")
    void findsByNumberAndEnterprise() {
        FiledCase filed = filed();
        tasklist.worksAs(clerk.userId());
        tasklist.find(cssSelector(".kx-search-text")).sendKeys(filed.caseNo(), Keys.ENTER);
        tasklist.until(
                () -> tasklist.find(cssSelector(".kx-found li")).getText().contains(filed.caseNo()));
        tasklist.picture("desk-search");
        tasklist.click(cssSelector(".kx-found li a"));
        tasklist.until(() -> tasklist.dossier().getText().contains(filed.caseNo()));
    }

    @Test
    @DisplayName("完成以后说明办结了什么，接着打开同一列表的下一项")
    void goesOnWithTheNextTask() {
        FiledCase first = filed();
        FiledCase second = filed();
        for (FiledCase filed : new FiledCase[] {first, second}) {
            clerk.claim(clerk.task(filed.caseNo(), EXAMINE)).expect(204);
        }
        tasklist.worksAs(clerk.userId()).openFilter("我的待办").openTask(first.caseNo());
        tasklist.choose("受理").type("意见与理由", "材料齐全。").complete();
        tasklist.until(() -> tasklist.find(cssSelector(".kx-word")).getText().contains("已办结：审查申请材料（受理）"));
        tasklist.until(() -> tasklist.dossier().getText().contains(second.caseNo()));
        tasklist.until(() -> tasklist.find(cssSelector(".kx-word")).getText().contains("受理通知书"));
        tasklist.picture("desk-next");
    }

    @Test
    @DisplayName("同事认领的任务看得到，可以接过来；办结的案件可以再打开")
    void leadsOn() {
        FiledCase filed = filed();
        Staff colleague = province.newcomer("desk-other-" + System.nanoTime(), "acceptance." + COUNTY);
        String task = colleague.task(filed.caseNo(), EXAMINE);
        colleague.claim(task).expect(204);

        tasklist.worksAs(clerk.userId()).click(xpath("//a[starts-with(normalize-space(),'同事在办')]"));
        By pass = xpath("//tr[contains(.,'" + filed.caseNo() + "')]//button[.='转交']");
        tasklist.find(pass);
        tasklist.picture("desk-held");
        tasklist.click(pass);
        tasklist.find(cssSelector(".kx-dialog .kx-search-text")).sendKeys(clerk.userId());
        tasklist.click(xpath("//dialog//label[contains(.,'" + clerk.userId() + "')]"));
        tasklist.picture("desk-handover");
        tasklist.click(xpath("//dialog//button[.='转交']"));
        tasklist.until(() -> tasklist.find(cssSelector(".kx-word")).getText().contains("已把“审查申请材料”转交"));

        clerk.submit(task, Map.of("decision", "ACCEPT")).expect(204);
        tasklist.worksAs(clerk.userId()).click(xpath("//a[starts-with(normalize-space(),'我办结的')]"));
        tasklist.click(xpath("//td/a[.='" + filed.caseNo() + "']"));
        tasklist.until(() -> tasklist.dossier().getText().contains("受理通知书"));
        tasklist.picture("desk-case");
    }

    @Test
    @DisplayName("监督人员登录后看到案件")
    void showsCasesToSupervision() {
        FiledCase filed = filed();
        Staff supervisor = province.newcomer("desk-supervisor-" + System.nanoTime(), "supervision." + COUNTY);
        tasklist.worksAs(supervisor.userId());
        tasklist.find(xpath("//h1[.='案件']"));
        tasklist.click(xpath("//td/a[.='" + filed.caseNo() + "']"));
        tasklist.until(() -> tasklist.dossier().getText().contains(filed.caseNo()));
    }
}

package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;
import static org.openqa.selenium.By.xpath;

import cn.kexie.contest.scoring.DrawnContest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A judge at the scoring board. */
@BrowserTest
@DisplayName("评分台的页面")
class ScoringBrowserIT {

    private static final By SAVE_STATE = cssSelector(".kx-save");
    private static final By DIALOG = cssSelector("dialog.kx-dialog");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    private DrawnContest contest;
    private TasklistPage tasklist;

    @BeforeEach
    void draw() {
        contest = new DrawnContest(application, new Province(port))
                .judges(4)
                .work("手工夹具快换结构", "小革新")
                .material("WORK_REPORT", "示例公司张机密.pdf")
                .work("砂轮机自动除尘罩", "小发明")
                .work("循环水节水改造", "小革新")
                .assign(0, 0, 1, 2)
                .begin();
        tasklist = browser();
    }

    @AfterEach
    void close() {
        tasklist.close();
    }

    private TasklistPage browser() {
        return new TasklistPage("http://localhost:" + port);
    }

    private void sitDown() {
        tasklist.worksAs(contest.judge(0).userId())
                .size(Chromium.DESKTOP)
                .openFilter("我的待办")
                .openTask(contest.contestNo());
    }

    private void sign() {
        tasklist.picture("board-1-commitment");
        assertThat(tasklist.dossier().getText()).contains("评审承诺书").doesNotContain("手工夹具快换结构");
        tasklist.click(cssSelector("label[for=kx-commitment]"));
        tasklist.click(xpath("//button[.='签署并开始评审']"));
        tasklist.find(cssSelector(".kx-work-table"));
    }

    private void open(String title) {
        tasklist.click(xpath("//*[contains(@class,'kx-work-table')]//button[.='" + title + "']"));
        tasklist.find(xpath("//h4[.='解决方案']"));
    }

    private WebElement score(String criterion) {
        return tasklist.find(cssSelector("input[aria-label^='" + criterion + "，']"));
    }

    private void score(String criterion, String points) {
        WebElement input = score(criterion);
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
        input.sendKeys(points);
    }

    private void scoreAll(String points) {
        List.of("创新性", "实用性", "推广价值").forEach(criterion -> score(criterion, points));
        isSaved();
    }

    private void isSaved() {
        tasklist.until(() -> tasklist.find(SAVE_STATE).getText().matches("已保存 \\d\\d:\\d\\d"));
    }

    private void back() {
        tasklist.click(xpath("//button[contains(.,'作品列表')]"));
        tasklist.find(cssSelector(".kx-work-table"));
    }

    private String row(String title) {
        return tasklist.find(xpath("//*[contains(@class,'kx-work-table')]//tr[contains(.,'" + title + "')]"))
                .getText();
    }

    private JsonNode work(int index) {
        return contest.judge(0).get(contest.board(index)).expect(200).json().path("sheet");
    }

    @Test
    @DisplayName("评了两件半，关掉浏览器，换一个浏览器接着评完并提交")
    void comesBackInAnotherBrowserAndSubmits() {
        sitDown();
        sign();
        assertThat(tasklist.latinWords()).isSubsetOf("Camunda");
        tasklist.picture("board-2-list");
        open("手工夹具快换结构");
        assertThat(tasklist.dossier().getText()).doesNotContain("机密");
        scoreAll("88");
        tasklist.find(cssSelector("textarea[aria-label='创新性的意见']")).sendKeys("思路新，已在三条线用上。");
        isSaved();
        assertThat(tasklist.find(cssSelector(".kx-total")).getText()).isEqualTo("88.00");
        assertThat(tasklist.latinWords()).isSubsetOf("Camunda");
        tasklist.picture("board-3-work");
        tasklist.click(xpath("//button[.='下一件未评']"));
        tasklist.until(() -> tasklist.dossier().getText().contains("A002"));
        scoreAll("75");
        back();
        open("循环水节水改造");
        score("创新性", "61");
        isSaved();
        tasklist.close();

        tasklist = browser();
        sitDown();
        assertThat(row("手工夹具快换结构")).contains("已评", "88.00");
        assertThat(row("循环水节水改造")).contains("部分 1/3");
        tasklist.picture("board-4-back");
        tasklist.complete();
        assertThat(tasklist.find(DIALOG).getText()).contains("还有 1 件作品没有评完", "循环水节水改造", "实用性、推广价值");
        tasklist.picture("board-5-missing");
        tasklist.click(xpath("//dialog//button[contains(.,'循环水节水改造')]"));
        assertThat(score("创新性").getDomProperty("value")).isEqualTo("61");
        score("实用性", "62");
        score("推广价值", "63");
        isSaved();
        back();
        tasklist.picture("board-6-complete");
        tasklist.press();
        assertThat(tasklist.find(DIALOG).getText()).contains("提交后不能再改", "手工夹具快换结构", "88.00", "循环水节水改造", "61.85");
        tasklist.picture("board-7-confirm");
        tasklist.click(xpath("//dialog//button[.='返回继续评分']"));
        assertThat(contest.judge(0).tasks(contest.contestNo())).isNotEmpty();
        tasklist.complete();

        tasklist.until(() -> contest.judge(0).tasks(contest.contestNo()).isEmpty());
        assertThat(work(0).path("state").asText()).isEqualTo("SUBMITTED");
        assertThat(work(0).path("scores").findValuesAsText("comment")).contains("思路新，已在三条线用上。");
        assertThat(work(2).path("total").decimalValue()).isEqualByComparingTo("61.85");
    }

    @Test
    @DisplayName("断网时分数留在页面上，恢复后自动存上；超出范围的不存")
    void keepsWhatWasTypedWhenTheServerCannotBeReached() {
        sitDown();
        sign();
        open("砂轮机自动除尘罩");
        tasklist.cutOff("*/board/*");
        score("创新性", "70");
        tasklist.until(() -> tasklist.find(SAVE_STATE).getText().contains("保存失败"));
        tasklist.picture("board-7-offline");
        assertThat(score("创新性").getDomProperty("value")).isEqualTo("70");
        tasklist.cutOff();
        isSaved();
        assertThat(work(1).path("scores").get(0).path("score").asInt()).isEqualTo(70);

        score("实用性", "101");
        tasklist.until(() -> tasklist.find(SAVE_STATE).getText().contains("0 至 100"));
        tasklist.picture("board-8-range");
        assertThat(work(1).path("scores")).hasSize(1);
        score("实用性", "100");
        isSaved();
    }

    @Test
    @DisplayName("两个窗口先后改同一件作品，各自改的都在")
    void mergesWhatAnotherWindowSaved() {
        sitDown();
        sign();
        open("砂轮机自动除尘罩");
        contest.judge(0)
                .call("PUT", contest.board(1), "{\"scores\":[{\"criterion\":\"USE\",\"score\":40}]}")
                .expect(200);
        score("创新性", "70");
        isSaved();

        tasklist.until(() -> "40".equals(score("实用性").getDomProperty("value")));
        assertThat(work(1).path("scores").findValuesAsText("score")).containsExactlyInAnyOrder("70", "40");
    }

    @Test
    @DisplayName("声明回避要写理由，作品随即移走；搜索和筛选")
    void recusesAndSearches() {
        sitDown();
        sign();
        open("循环水节水改造");
        tasklist.click(xpath("//button[.='声明回避']"));
        tasklist.click(xpath("//button[.='确认回避']"));
        assertThat(tasklist.find(DIALOG).getText()).contains("请写明回避理由");
        tasklist.find(cssSelector("dialog textarea")).sendKeys("曾指导该项目");
        tasklist.picture("board-9-recusal");
        tasklist.click(xpath("//button[.='确认回避']"));
        tasklist.until(() -> tasklist.dossier().getText().contains("已对作品 A003 声明回避"));
        assertThat(tasklist.texts(cssSelector(".kx-work-table tbody tr"))).hasSize(2);

        tasklist.find(cssSelector(".kx-toolbar input")).sendKeys("除尘");
        tasklist.until(
                () -> tasklist.texts(cssSelector(".kx-work-table tbody tr")).size() == 1);
        tasklist.picture("board-10-search");
    }
}

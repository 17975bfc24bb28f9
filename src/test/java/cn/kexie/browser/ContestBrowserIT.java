package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;

import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A contest at the desks of its office, of the committee and of the supervision. */
@BrowserTest
@DisplayName("竞赛评审的页面办理")
class ContestBrowserIT {

    private static final String BEST = "快换夹具改造";
    private static final String SECOND = "循环水节水改造";
    private static final String LAST = "除尘罩自动启停";
    private static final String REASON = "该作品的核心机构与 2020 年公开的方案相同，附比对。";
    private static final String[] CODES = {"MINI_", "NOVELTY", "null", "undefined"};

    @LocalServerPort
    private int port;

    private Province province;
    private JudgedContest contest;
    private TasklistPage tasklist;

    @Test
    @DisplayName("组委会看着评分分布核定名次，监督组对照作品处理异议")
    void ranksVotesAndHandlesAnObjection(TasklistPage tasklist) {
        this.tasklist = tasklist;
        province = new Province(port);
        contest = new JudgedContest(province, BEST, SECOND, LAST);

        confirmRanking();
        ballotShowsTheProposal();
        contest.vote();
        handleObjection(contest.object(REASON));
    }

    private void confirmRanking() {
        sitDown(contest.office(), "待认领");
        assertThat(tasklist.tasks())
                .singleElement()
                .asString()
                .contains("核定名次和拟奖名单", contest.title(), contest.contestNo());
        tasklist.openTask(contest.contestNo());
        tasklist.until(() -> strips() == 3);
        tasklist.picture("contest-1-ranking");
        assertThat(dossier())
                .contains("名次和评分分布", "评分分布", "拟奖名单", "专家评审尺度", "小设计")
                .doesNotContain(CODES)
                .containsSubsequence(BEST, "一等奖", SECOND, "二等奖", LAST);
        tasklist.claim().choose("核定名次和拟奖名单").complete();
        tasklist.until(() -> contest.office().tasks(contest.contestNo()).isEmpty());
    }

    /** What is put to the vote stands before the plan; the judges' scores do not stand there at all. */
    private void ballotShowsTheProposal() {
        sitDown(province.account("committee1"), "我的待办");
        tasklist.openTask(contest.contestNo());
        tasklist.until(() -> tasklist.texts(cssSelector(".kx-ranking")).isEmpty());
        tasklist.picture("contest-2-ballot");
        assertThat(form()).contains("拟授一等奖 1 件", "赞成不少于参加表决人数的 2/3");
        assertThat(dossier()).containsSubsequence("拟奖名单", BEST, "一等奖", "竞赛方案").doesNotContain(CODES);
    }

    private void handleObjection(String objectionNo) {
        Staff supervisor = province.newcomer("it-s-" + objectionNo, "supervision." + contest.contestNo());
        sitDown(supervisor, "待认领");
        tasklist.openTask(contest.contestNo()).picture("contest-3-objection");
        assertThat(dossier())
                .containsSubsequence("异议（" + objectionNo + "）", BEST, REASON, "有异议的作品 " + contest.best(), "改用双曲面导轨")
                .doesNotContain(CODES);
        tasklist.claim()
                .choose("异议不成立")
                .type("理由", "经比对公开方案，两者的导轨曲面和复位方式均不同。")
                .tick("本人声明")
                .complete();
        tasklist.until(() -> supervisor.tasks(contest.contestNo()).isEmpty());
        assertThat(contest.objection(objectionNo)).contains("不成立");
    }

    private void sitDown(Staff person, String filter) {
        tasklist.worksAs(person.userId()).size(Chromium.DESKTOP).openFilter(filter);
        tasklist.until(() -> tasklist.shows(contest.contestNo()));
    }

    private int strips() {
        return tasklist.texts(cssSelector(".kx-ranking tbody .kx-ranking-strip"))
                .size();
    }

    private String dossier() {
        return tasklist.dossier().getText();
    }

    private String form() {
        return tasklist.find(cssSelector(".task-card .fjs-container")).getText();
    }
}

package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;

import cn.kexie.contest.scoring.DrawnContest;
import cn.kexie.engine.access.Groups;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@BrowserTest
@DisplayName("专家变动的页面办理")
class JudgeChangeBrowserIT {

    private static final Dimension LAPTOP = new Dimension(1366, 768);
    private static final Dimension PHONE = new Dimension(390, 844);

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Groups groups;

    private Province province;
    private DrawnContest contest;
    private Staff office;
    private Staff supervisor;

    @BeforeEach
    void draw() {
        province = new Province(port);
        contest = new DrawnContest(application, province)
                .judges(3)
                .work("快换夹具", "小革新")
                .assign(0, 0)
                .begin();
        groups.ensure(Map.of(
                "judges." + contest.contestNo(), "评审专家",
                "contest-office." + contest.contestNo(), "竞赛组委会",
                "supervision." + contest.contestNo(), "竞赛监督组"));
        office = province.officer("contest-office", contest.contestNo());
        supervisor = province.officer("supervision", contest.contestNo());
    }

    @Test
    @DisplayName("组委会审核、监督组复核：看得到是谁、为什么、谁已经同意；声明没有利害关系后办结")
    void reviewsAndSupervises(TasklistPage tasklist) {
        province.administrator()
                .post(judges() + "/1/release", Map.of("reason", "工作调动，不能继续参加评审"))
                .expect(202);
        handle(tasklist, office, "judge-change-1-review", "审核专家变动", "同意，交监督组复核");
        assertThat(supervisor.tasks(contest.contestNo())).hasSize(1);
        handle(tasklist, supervisor, "judge-change-2-supervise", "复核专家变动", "同意，立即办理");
        assertThat(contest.judge(0).tasks(contest.contestNo())).isEmpty();
    }

    @Test
    @DisplayName("增补：卷宗列出增补的每个人")
    void showsWhoIsToBeAdded(TasklistPage tasklist) {
        Staff newcomer = province.newcomer("it-" + UUID.randomUUID().toString().substring(0, 8));
        province.administrator()
                .post(
                        judges(),
                        Map.of(
                                "judges",
                                List.of(Map.of("name", "示例新专家", "userId", newcomer.userId(), "department", "示例工艺研究所"))))
                .expect(202);
        sitDown(tasklist, office);
        tasklist.openTask(contest.contestNo()).keep("judge-change-3-addition", LAPTOP);
        assertThat(tasklist.dossier().getText()).contains("示例新专家", "示例工艺研究所");
    }

    private void handle(TasklistPage tasklist, Staff person, String picture, String task, String agree) {
        sitDown(tasklist, person);
        assertThat(tasklist.tasks()).singleElement().asString().contains(task);
        tasklist.openTask(contest.contestNo()).keep(picture, LAPTOP);
        assertThat(tasklist.dossier().getText())
                .contains("专家变动 1", "1 号专家退出评审", "退出的专家", "评审专家", "工作调动，不能继续参加评审", "全部类别");
        tasklist.claim();
        tasklist.keep(picture, PHONE).size(LAPTOP);
        assertThat(tasklist.find(cssSelector(".task-card .fjs-container")).getText())
                .contains("1 号专家退出评审", "本人声明")
                .doesNotContain("null", "undefined");
        tasklist.choose(agree).tick("本人声明").keep(picture + "-filled", LAPTOP).complete();
        tasklist.until(() -> person.tasks(contest.contestNo()).isEmpty());
    }

    private void sitDown(TasklistPage tasklist, Staff person) {
        tasklist.worksAs(person.userId()).size(LAPTOP).openFilter("待认领");
        tasklist.until(() -> tasklist.shows(contest.contestNo()));
    }

    private String judges() {
        return "/api/v1/contests/%s/judges".formatted(contest.contestNo());
    }
}

package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;

import cn.kexie.support.Enterprise;
import cn.kexie.support.Province;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Dimension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("督办看板和受阻事项：三种宽度、读屏、打印、重试")
class BoardBrowserIT {

    private static final List<Dimension> SIZES =
            List.of(new Dimension(1366, 768), new Dimension(1920, 1080), new Dimension(390, 844));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    private TasklistPage page;
    private String caseNo;

    @BeforeAll
    void somethingToSee(TasklistPage page) {
        this.page = page;
        Province province = new Province(port);
        Enterprise enterprise = province.enterprise();
        caseNo = enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
        province.officer("acceptance", "440106")
                .complete(caseNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        management.setJobRetries(jdbc.sql("""
            select job.id_ from act_ru_job job
            join act_ru_execution e on e.id_ = job.process_instance_id_
            where e.business_key_ = ? order by job.duedate_ limit 1
            """).param(caseNo).query(String.class).single(), 0);
    }

    @Test
    @DisplayName("哪种宽度都不横向滚动，没有 A、AA 级的障碍；从数字走到案件")
    void isReadOnAnyScreenByEverybody() {
        page.worksAs("admin");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("board", "/board");
        pages.put("board-cases", "/board/cases?open=true");
        pages.put("stuck", "/operation");
        pages.forEach((name, address) -> SIZES.forEach(size -> {
            page.size(size);
            open(address);
            Object overflow = page.browser()
                    .executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) overflow).intValue())
                    .as("%s at %s", name, size)
                    .isZero();
            page.keepWhole(name, size);
            Accessibility.judge(page.browser(), name + " at " + size.width);
        }));
        page.size(SIZES.get(0));
        open("/board");
        page.find(cssSelector(".lights a")).click();
        assertThat(page.find(cssSelector("main")).getText()).contains("在办", "期限");
    }

    @Test
    @DisplayName("审批领导登录以后先看到看板；经办人员先看到任务")
    void leadersBeginHere() {
        Province province = new Province(port);
        page.arrivesAs(province.officer("leader", "440106").userId());
        page.until(() -> page.browser().getCurrentUrl().endsWith("/board"));
        assertThat(page.find(cssSelector("main")).getText()).contains("在办");

        page.arrivesAs(province.officer("acceptance", "440106").userId());
        page.find(cssSelector(".task-filters .task-filter"));
        assertThat(page.browser().getCurrentUrl()).contains("/camunda/app/tasklist/");
    }

    @Test
    @DisplayName("打印：没有导航和按钮")
    void isPrintedWithoutWhatCannotBeClickedOnPaper() {
        page.worksAs("admin");
        page.size(SIZES.get(0));
        page.browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            open("/board");
            assertThat(page.browser().findElements(cssSelector("nav, button, .onpaper")))
                    .noneMatch(element -> element.isDisplayed());
            page.keepWhole("board-print", SIZES.get(0));
        } finally {
            page.browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "screen"));
        }
    }

    @Test
    @DisplayName("在页面上重试，说明结果，那一行随之消失")
    void aStuckStepIsTriedAgainOnThePage() {
        page.worksAs("admin");
        page.size(SIZES.get(0));
        open("/operation");
        page.find(cssSelector("button[aria-label*='" + caseNo + "']")).click();
        page.until(() -> page.find(cssSelector("#said")).getText().contains("已办成"));
        assertThat(page.browser().findElements(cssSelector("button[aria-label*='" + caseNo + "']")))
                .isEmpty();
    }

    private void open(String address) {
        page.browser().get("http://localhost:" + port + address);
    }
}

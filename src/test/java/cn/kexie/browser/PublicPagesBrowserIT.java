package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;

import cn.kexie.platform.ChinaTime;
import cn.kexie.registry.Registers;
import cn.kexie.registry.SampleGrants;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("公众页面：三种宽度、键盘、读屏、打印")
class PublicPagesBrowserIT {

    private static final List<Dimension> SIZES =
            List.of(new Dimension(1366, 768), new Dimension(1920, 1080), new Dimension(390, 844));

    @LocalServerPort
    private int port;

    @Autowired
    private Registers registers;

    private final Map<String, String> pages = new LinkedHashMap<>();
    private TasklistPage page;

    @BeforeAll
    void somethingToRead(TasklistPage page) {
        this.page = page;
        String register = "sample-" + UUID.randomUUID();
        String no = registers.enter(SampleGrants.station(
                register,
                SampleGrants.TIANHE,
                SampleGrants.holder("示例智能装备制造股份有限公司"),
                LocalDate.now(ChinaTime.ZONE),
                true));
        pages.put("start", "/");
        pages.put("registers-hub", "/registers");
        pages.put("register-of-stations", "/registers/" + register);
        pages.put("register-of-stations-entry", "/registers/" + register + "/" + no);
        pages.put("verify", "/verify");
        pages.put("verify-unknown", "/verify/AAAA-AAAA-AAAA-AAAA");
        pages.put("privacy", "/privacy");
        pages.put("nowhere", "/nowhere");
    }

    @Test
    @DisplayName("哪种宽度都不横向滚动，没有 A、AA 级的障碍")
    void isReadOnAnyScreenByEverybody() {
        pages.forEach((name, address) -> SIZES.forEach(size -> {
            page.size(size);
            open(address);
            Object overflow = page.browser()
                    .executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertThat(((Number) overflow).intValue())
                    .as("%s at %s", name, size)
                    .isZero();
            page.keep("public-" + name, size);
            Accessibility.judge(page.browser(), name + " at " + size.width);
        }));
    }

    @Test
    @DisplayName("键盘：先到“跳到正文”，工作人员的门用回车就进")
    void isWorkedByKeyboard() {
        page.size(SIZES.get(0));
        open("/");
        page.browser().manage().deleteAllCookies();
        open("/");
        new Actions(page.browser()).sendKeys(Keys.TAB).perform();
        assertThat(page.browser().switchTo().activeElement().getText()).isEqualTo("跳到正文");
        page.find(cssSelector("main .button")).sendKeys(Keys.ENTER);
        page.find(cssSelector("input[type=password]"));
        assertThat(page.browser().getCurrentUrl()).contains("/camunda/app/tasklist/");
    }

    @Test
    @DisplayName("打印：没有导航和按钮")
    void isPrintedWithoutWhatCannotBeClickedOnPaper() {
        page.size(SIZES.get(0));
        page.browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        try {
            pages.forEach((name, address) -> {
                open(address);
                assertThat(page.browser().findElements(cssSelector("nav, form, .staff")))
                        .as(name)
                        .noneMatch(element -> element.isDisplayed());
            });
            open(pages.get("register-of-stations-entry"));
            page.keep("public-print", SIZES.get(0));
        } finally {
            page.browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "screen"));
        }
    }

    @Test
    @DisplayName("接口文档列出接口，没有“Failed to load”")
    void showsTheRestInterface() {
        page.size(SIZES.get(0));
        open("/swagger-ui.html");
        page.until(() -> page.find(cssSelector("body")).getText().contains("科协通 REST 接口"));
        assertThat(page.find(cssSelector("body")).getText()).doesNotContain("Failed to load");
        assertThat(page.browser().findElements(cssSelector(".opblock"))).hasSizeGreaterThan(50);
        page.keep("swagger", SIZES.get(0));
    }

    private void open(String address) {
        page.browser().get("http://localhost:" + port + address);
    }
}

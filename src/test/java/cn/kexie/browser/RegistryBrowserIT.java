package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;
import static org.openqa.selenium.By.linkText;
import static org.openqa.selenium.By.name;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.registry.Basis;
import cn.kexie.registry.EntryChange;
import cn.kexie.registry.Registers;
import cn.kexie.registry.SampleGrants;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
@DisplayName("名录的公众页面，在电脑和手机上")
class RegistryBrowserIT {

    private static final Dimension WIDE = new Dimension(1366, 768);
    private static final Dimension PHONE = new Dimension(390, 844);

    @LocalServerPort
    private int port;

    @Autowired
    private Registers registers;

    private final String register = "sample-" + UUID.randomUUID();
    private List<String> nos;
    private TasklistPage page;

    @BeforeEach
    void sixtyEntries(TasklistPage page) {
        this.page = page;
        LocalDate today = LocalDate.now(ChinaTime.ZONE);
        nos = IntStream.range(0, 60)
                .mapToObj(i -> registers.enter(SampleGrants.station(
                        register,
                        SampleGrants.TIANHE,
                        SampleGrants.holder("天河示例%d号智能装备制造股份有限公司".formatted(i)),
                        today.minusMonths(i),
                        true)))
                .toList();
        registers.revoke(nos.get(1), new Basis(new CaseNo("SST-2026-000009"), "穗天科协〔2026〕12号"));
        registers.change(
                nos.get(0), new EntryChange("天河示例更名有限公司", null, null), Basis.of(new CaseNo("SST-2026-000010")));
    }

    @Test
    @DisplayName("查找、按列排序、翻页、看一项的历史，哪种宽度都不横向滚动")
    void isReadOnAnyScreen() {
        for (Dimension size : List.of(WIDE, PHONE)) {
            page.size(size);
            open("/registers");
            picture("registers", size);
            open("/registers/" + register);
            assertThat(text()).contains("共 60 件", nos.get(0), "已撤销");
            picture("register", size);
            page.click(linkText("下一页"));
            page.until(() -> text().contains("第 2 页，共 2 页"));
            page.find(name("q")).sendKeys("更名");
            page.click(cssSelector("button[type=submit]"));
            page.until(() -> text().contains("共 1 件"));
            page.click(linkText(nos.get(0)));
            page.until(() -> text().contains("历史"));
            assertThat(text()).contains("SST-2026-000010", "变更", "市级");
            picture("register-entry", size);
            open("/registers/" + register + "?status=MERGED");
            assertThat(text()).contains("没有符合条件的登记");
            picture("register-empty", size);
        }
        page.size(WIDE);
        open("/registers/" + register);
        page.click(linkText("有效期止"));
        page.until(() ->
                page.find(cssSelector("th[aria-sort=ascending]")).getText().startsWith("有效期止"));
        assertThat(page.find(cssSelector("tbody tr")).getText()).contains(nos.get(59));
    }

    private void open(String path) {
        page.browser().get("http://localhost:" + port + path);
    }

    private String text() {
        return page.find(cssSelector("body")).getText();
    }

    private void picture(String name, Dimension size) {
        Object overflow = page.browser()
                .executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) overflow).intValue()).as("%s at %s", name, size).isZero();
        page.keep(name, size);
    }
}

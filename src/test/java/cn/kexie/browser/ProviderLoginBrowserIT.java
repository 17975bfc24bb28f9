package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;
import static org.openqa.selenium.By.linkText;
import static org.openqa.selenium.By.name;

import cn.kexie.support.ProviderTest;
import cn.kexie.support.TestProvider;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

@ProviderTest
@ExtendWith(BrowserTest.ChromiumPresent.class)
@DisplayName("用统一身份认证登录任务办理页面")
class ProviderLoginBrowserIT {

    private static final String TASKLIST = TestProvider.APPLICATION + "/camunda/app/tasklist/default/";

    @Test
    @DisplayName("从任务办理页面到统一身份认证，登录后看到待办，退出后两处都已退出")
    void logsInAtTheProviderAndOutAgain() {
        String person = TestProvider.person(
                "browser-officer", Map.of("name", "测试受理员", "groups", List.of("kexie.acceptance.440222")));
        TasklistPage page = new TasklistPage(TestProvider.APPLICATION);
        try {
            page.browser().get(TASKLIST);
            page.find(name("username")).sendKeys(person);
            assertThat(page.browser().getCurrentUrl()).startsWith(TestProvider.ISSUER);
            page.find(name("password")).sendKeys(TestProvider.PASSWORD, Keys.ENTER);

            page.find(cssSelector(".task-filters .task-filter"));
            page.openFilter("待认领");
            assertThat(page.browser().getCurrentUrl()).startsWith(TASKLIST);
            page.picture("provider-tasklist");
            page.until(() -> page.browser().getPageSource().contains("测试受理员"));

            page.browser().executeScript("document.querySelector('li.logout a').click()");
            page.find(linkText("用统一身份认证登录"));
            assertThat(page.browser().getCurrentUrl()).isEqualTo(TestProvider.APPLICATION + "/login/bye");
            page.picture("provider-bye");

            page.click(linkText("用统一身份认证登录"));
            page.find(name("username"));
            page.browser().get(TestProvider.APPLICATION + "/login?reason=NO_POST");
            page.find(linkText("应急管理员登录"));
            page.picture("provider-no-post");

            page.click(linkText("应急管理员登录"));
            page.find(cssSelector("input[type=password]"));
            page.picture("provider-emergency");
        } finally {
            page.close();
        }
    }
}

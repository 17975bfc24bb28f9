package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openqa.selenium.By.cssSelector;

import cn.kexie.association.Associations;
import cn.kexie.association.NewAssociation;
import cn.kexie.association.Office;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.contest.award.RankedContest;
import cn.kexie.contest.ranking.Rankings;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.publicity.Publicities;
import cn.kexie.publicity.PublicityItem;
import cn.kexie.registry.Registers;
import cn.kexie.registry.SampleGrants;
import cn.kexie.support.CreditCodes;
import cn.kexie.support.Pdf;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    @Autowired
    private Associations associations;

    @Autowired
    private Cases cases;

    @Autowired
    private Publicities publicities;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Rankings rankings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalData personal;

    @Autowired
    private ObjectMapper json;

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
        pages.put("associations", "/associations");
        pages.put("associations-none", "/associations?q=xxxxxx");
        pages.put("associations-refused", "/associations?asOf=2026-02-30");
        pages.put("association", "/associations/" + association());
        pages.put("publicity-list", "/publicity");
        pages.put("publicity", "/publicity/" + publicity());
        pages.put("contests", "/contests");
        pages.put("contest", "/contests/" + contest());
        pages.put("guides", "/guides");
        pages.put("guide-establishment", "/guides/association-establishment");
        pages.put("guide-member", "/guides/member-application");
        pages.put("guide-station", "/guides/society-station");
        pages.put("guide-entry", "/guides/contest-entry");
        pages.put("verify", "/verify");
        pages.put("verify-unknown", "/verify/AAAA-AAAA-AAAA-AAAA");
        pages.put("privacy", "/privacy");
        pages.put("nowhere", "/nowhere");
    }

    private String association() {
        return associations.register(new NewAssociation(
                "示例智能装备制造股份有限公司科学技术协会",
                CreditCodes.in("440106"),
                "示例智能装备制造股份有限公司",
                "440106",
                new Authority("440106", "广州市天河区科学技术协会"),
                "SINGLE",
                LocalDate.now(ChinaTime.ZONE),
                LocalDate.now(ChinaTime.ZONE),
                LocalDate.now(ChinaTime.ZONE).plusYears(5).minusDays(1),
                126,
                List.of(
                        new NewAssociation.Officer(Office.CHAIR, "示例主席"),
                        new NewAssociation.Officer(Office.SECRETARY_GENERAL, "示例秘书长"))));
    }

    private String publicity() {
        String caseNo = cases.open(new NewCase(
                        "parcel",
                        "PUB",
                        ParcelStatus.SENT,
                        new Applicant(CreditCodes.in("440106"), "示例企业"),
                        new Authority("440106", "广州市天河区科学技术协会"),
                        false))
                .value();
        String publicityNo = publicities.announce(
                CaseNo.of(caseNo),
                "示例智能装备制造股份有限公司科学技术协会拟入会人员公示",
                IntStream.rangeClosed(1, 12)
                        .mapToObj(i -> new PublicityItem(String.valueOf(i), "示例姓名" + i + "，智能装备研究院，高级工程师"))
                        .toList());
        runtime.startProcessInstanceByKey(
                "publicity",
                caseNo,
                Map.of("objectionGroup", "secretariat.KX-" + UUID.randomUUID(), "publicityTitle", "拟入会人员公示"));
        return publicityNo;
    }

    private String contest() {
        String contestNo = RankedContest.of(jdbc, personal, json, 20, CreditCodes.in("440106"))
                .contestNo();
        rankings.rankAgain(contestNo, "评审结束", Set.of(), false);
        jdbc.sql("update case_file set status = 'PUBLICITY', status_text = '正在公示' where case_no = ?")
                .param(contestNo)
                .update();
        return contestNo;
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
            page.keepWhole("public-" + name, size);
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
            page.keepWhole("public-print", SIZES.get(0));
            open(pages.get("guide-station"));
            page.keepWhole("public-print-guide", SIZES.get(0));
        } finally {
            page.browser().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "screen"));
        }
    }

    @Test
    @DisplayName("打印在 A4 纸上的表格有表头，不是手机上的样子")
    void isPrintedAsTables() {
        page.size(SIZES.get(0));
        open(pages.get("guide-station"));
        PrintOptions paper = new PrintOptions();
        paper.setPageSize(new PageSize(29.7, 21));
        byte[] pdf = Base64.getDecoder().decode(page.browser().print(paper).getContent());
        page.keepFile("public-guide-station.pdf", pdf);
        assertThat(Pdf.text(pdf)).contains("环节由谁办理期限做什么", "材料是否必交", "项目是否必填要求").doesNotContain("工作人员登录", "全部办事指南");
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

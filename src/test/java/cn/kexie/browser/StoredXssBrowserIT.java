package cn.kexie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.openqa.selenium.By.cssSelector;
import static org.openqa.selenium.By.xpath;

import cn.kexie.association.Associations;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.contest.ContestRoad;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.entry.form.SampleEntries;
import cn.kexie.contest.scoring.DrawnContest;
import cn.kexie.document.DocumentOrder;
import cn.kexie.document.Documents;
import cn.kexie.document.Issuer;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import cn.kexie.publicity.PublicityItem;
import cn.kexie.registry.Registers;
import cn.kexie.registry.SampleGrants;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.WebDriverException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What anybody outside wrote, looked at on every page that shows it. All pages are opened once, each with all the
 * texts; then the pages are judged.
 */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("攻击：存下的文字在页面里执行")
class StoredXssBrowserIT {

    /** 平远县: no other test has a case there. */
    private static final String PINGYUAN = "441426";

    private static final String EXAMINE = "userTask_examineMaterials";
    private static final Duration WINDOW = Duration.ofDays(2);

    /** None longer than a position may be. */
    private static final List<String> PAYLOADS = List.of(
            "<img src=x onerror=\"window.__xss=1\">",
            "<svg/onload=window.__xss=2>",
            "<a href=\"javascript:window.__xss=3\">甲</a>",
            "{{constructor.constructor('window.__xss=4')()}}",
            "{{= window.__xss=5 }}",
            "\"><script>window.__xss=6</script>",
            "' onmouseover='window.__xss=7",
            "<style>#__xss{color:red}</style>",
            "<noscript><p title=\"</noscript><img src=x onerror=__xss=9>",
            "<math><mglyph><style><img src=x onerror=window.__xss=10>",
            "[甲](javascript:window.__xss=11)",
            "&lt;img src=x onerror=window.__xss=12&gt;",
            "<iframe srcdoc=\"<script>parent.__xss=13</script>\">",
            "\\u003cimg src=x onerror=window.__xss=14\\u003e",
            "${T(java.lang.Runtime)}[[${31337*61343}]]__xss",
            "<details open ontoggle=window.__xss=16>",
            "%3Cimg src=x onerror=window.__xss=17%3E",
            "]]><![CDATA[<img src=x onerror=__xss=18>");

    private static final List<String> PLACES =
            List.of("任务列表", "组建卷宗", "办结列表", "入会卷宗", "作品卷宗", "评分台", "评分台的作品", "公示页面", "名录", "名录的一项登记", "核验页面");

    private static final String LOOK = """
            const done = arguments[arguments.length - 1];
            const attribute = /^(on.*|href|src|srcdoc|style|action|formaction)$/i;
            setTimeout(() => {
              const suspects = [...document.querySelectorAll('*')].filter(element =>
                [...element.attributes].some(a => attribute.test(a.name) && a.value.includes('__xss'))
                || element.matches('img[src="x"], math, mglyph, details[ontoggle]')
                || element.matches('script, style') && element.textContent.includes('__xss'));
              done({ marker: String(window.__xss), text: document.body.innerText,
                suspects: suspects.map(element => element.outerHTML.slice(0, 200)) });
            }, 500);
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Associations associations;

    @Autowired
    private Documents documents;

    @Autowired
    private Publicities publicities;

    @Autowired
    private Cases cases;

    @Autowired
    private Registers registers;

    @Autowired
    private RuntimeService runtime;

    private final Map<String, Map<String, Object>> seen = new LinkedHashMap<>();
    private final Map<String, Enterprise> filed = new LinkedHashMap<>();
    private Province province;
    private TasklistPage tasklist;

    @BeforeAll
    void openEveryPage(TasklistPage tasklist) {
        this.tasklist = tasklist;
        tasklist.size(Chromium.DESKTOP);
        province = new Province(port);
        try {
            establishment();
            membership();
            entry();
            board();
            publicPages();
        } catch (WebDriverException e) {
            tasklist.picture("stored-xss");
            throw e;
        }
    }

    static Stream<String> places() {
        return PLACES.stream();
    }

    static Stream<Arguments> placesAndPayloads() {
        return PLACES.stream()
                .filter(place -> !List.of("办结列表", "评分台的作品").contains(place))
                .flatMap(place -> PAYLOADS.stream().map(payload -> arguments(place, payload)));
    }

    @ParameterizedTest
    @MethodSource("places")
    void nothingRanAndNothingWasPutIn(String place) {
        assertThat(seen.get(place)).containsEntry("marker", "undefined").containsEntry("suspects", List.of());
        assertThat((String) seen.get(place).get("text")).contains("__xss").doesNotContain("1922305591");
    }

    @ParameterizedTest
    @MethodSource("placesAndPayloads")
    void isShownAsItWasWritten(String place, String payload) {
        assertThat((String) seen.get(place).get("text")).contains(payload);
    }

    /** Once with each text in the name of an enterprise, and once with all of them in the same application. */
    private void establishment() {
        Staff clerk = province.officer("acceptance", PINGYUAN);
        String caseNo = corrected(clerk);
        tasklist.worksAs(clerk.userId()).openFilter("待认领").openTask(caseNo);
        look("组建卷宗");

        PAYLOADS.forEach(payload -> filed(Json.put("/enterprise/enterpriseName", payload)));
        String last = filed(Json.put("/enterprise/enterpriseName", PAYLOADS.get(0)));
        tasklist.worksAs(clerk.userId()).openFilter("待认领");
        tasklist.until(
                () -> !tasklist.tasks().isEmpty() && tasklist.tasks().stream().allMatch(card -> card.contains("EST-")));
        StringBuilder cards = new StringBuilder(look("任务列表"));
        while (turned()) {
            cards.append(look("任务列表"));
        }
        seen.get("任务列表").put("text", cards.toString());

        clerk.complete(last, EXAMINE, Map.of("decision", "REFUSE", "opinion", PAYLOADS.get(1)));
        tasklist.worksAs(clerk.userId()).click(xpath("//a[contains(.,'我办结的')]"));
        tasklist.until(
                () -> tasklist.texts(cssSelector(".kx-done tbody tr")).stream().anyMatch(line -> line.contains(last)));
        look("办结列表");
    }

    private boolean turned() {
        var next = tasklist.browser()
                .findElements(xpath("//*[contains(@class,'pagination')]/li[not(contains(@class,'disabled'))]"
                        + "/a[normalize-space()='›' or contains(.,'下一页')]"));
        if (next.isEmpty()) {
            return false;
        }
        List<String> before = tasklist.tasks();
        next.get(0).click();
        tasklist.until(() -> !tasklist.tasks().isEmpty() && !tasklist.tasks().equals(before));
        return true;
    }

    private String mine(Enterprise enterprise, String caseNo) {
        filed.put(caseNo, enterprise);
        return caseNo;
    }

    /** Other tests read the same lists, and count the foreign words in them. */
    @AfterAll
    void clearTheLists() {
        filed.forEach((caseNo, enterprise) ->
                enterprise.post("/api/v1/establishments/%s/withdrawal".formatted(caseNo), Map.of("reason", "样例")));
    }

    @SafeVarargs
    private String filed(java.util.function.UnaryOperator<ObjectNode>... changes) {
        Enterprise enterprise = province.enterprise();
        ObjectNode application = Json.all(changes).apply(enterprise.application(PINGYUAN));
        return mine(enterprise, enterprise.file(application).expect(201).text("caseNo"));
    }

    /** An application full of texts, once sent back with more of them and answered with more. */
    private String corrected(Staff clerk) {
        Enterprise enterprise = province.enterprise();
        ObjectNode application = enterprise.application(PINGYUAN);
        for (int i = 0; i < PAYLOADS.size(); i++) {
            Json.put(
                            "/preparatoryGroup/" + i,
                            Map.of(
                                    "name",
                                    "示例人员" + i,
                                    "position",
                                    PAYLOADS.get(i),
                                    "mobile",
                                    "138001381%02d".formatted(i)))
                    .apply(application);
        }
        Json.put("/enterprise/registeredAddress", PAYLOADS.get(3)).apply(application);
        Json.put("/associationName", PAYLOADS.get(0) + "科学技术协会").apply(application);
        Json.put("/proposedChair/position", PAYLOADS.get(5)).apply(application);
        String file = FiledCase.pdf(enterprise, "{{constructor.constructor('__xss=1')()}}<img src=x>.pdf");
        Json.put("/materials/0/attachmentId", file).apply(application);
        String caseNo =
                mine(enterprise, enterprise.file(application).expect(201).text("caseNo"));
        clerk.complete(
                caseNo,
                EXAMINE,
                Map.of(
                        "decision",
                        "CORRECT",
                        "opinion",
                        PAYLOADS.get(3) + PAYLOADS.get(0),
                        "correctionItems",
                        List.of("/enterprise/registeredAddress")));
        enterprise
                .post(
                        "/api/v1/establishments/%s/corrections".formatted(caseNo),
                        Map.of(
                                "changes",
                                Map.of("/enterprise/registeredAddress", PAYLOADS.get(3)),
                                "note",
                                PAYLOADS.get(0) + PAYLOADS.get(3)))
                .expect(200);
        return caseNo;
    }

    private void membership() {
        AssociationOfOne association = new AssociationOfOne(province, associations);
        StringBuilder shown = new StringBuilder();
        Staff secretary = association.secretary();
        // A department and a position each; all of them come to the same desk.
        List<String> caseNos = IntStream.range(0, PAYLOADS.size() / 2)
                .mapToObj(i -> association.filed(AssociationOfOne.form(
                        Json.put("/mobile", "1370013%04d".formatted(i)),
                        Json.put("/department", PAYLOADS.get(2 * i)),
                        Json.put("/position", PAYLOADS.get(2 * i + 1)))))
                .toList();
        tasklist.worksAs(secretary.userId()).openFilter("待认领");
        for (String caseNo : caseNos) {
            tasklist.openTask(caseNo);
            shown.append(look("入会卷宗"));
        }
        seen.get("入会卷宗").put("text", shown.toString());
    }

    private void entry() {
        ContestRoad road = new ContestRoad(province);
        String contestNo = road.published(WINDOW);
        road.awaitStatus(contestNo, ContestStatus.OPEN);
        LocalDate today = road.now().toLocalDate();
        String all = String.join(" 、 ", PAYLOADS);
        ObjectNode entry = SampleEntries.json(
                Json.put("/title", PAYLOADS.get(3)),
                Json.put("/category", "MINI_DESIGN"),
                Json.put("/startDate", today.minusMonths(20).toString()),
                Json.put("/endDate", today.minusMonths(5).toString()),
                Json.put("/appliedSince", today.minusMonths(4).toString()),
                Json.put("/applicantUnit", PAYLOADS.get(0)),
                Json.put("/background", all),
                Json.put("/solution", PAYLOADS.get(9)),
                Json.put("/innovation", PAYLOADS.get(8)),
                Json.put("/effect", PAYLOADS.get(12)));
        String entryNo = province.enterprise()
                .post(ContestRoad.CONTESTS + "/" + contestNo + "/entries", entry)
                .expect(201)
                .text("caseNo");
        tasklist.worksAs(road.office(contestNo).userId()).openFilter("待认领").openTask(entryNo);
        look("作品卷宗");
    }

    private void board() {
        DrawnContest contest = new DrawnContest(application, province).judges(2);
        PAYLOADS.forEach(payload -> contest.work(payload, "小革新"));
        contest.assign(0, IntStream.range(0, PAYLOADS.size()).toArray()).begin();
        Staff judge = contest.judge(0);
        judge.post(contest.board() + "/commitment", Map.of()).expect(200);
        tasklist.worksAs(judge.userId()).openFilter("我的待办").openTask(contest.contestNo());
        tasklist.find(cssSelector(".kx-work-table"));
        look("评分台");
        tasklist.click(cssSelector(".kx-work-table tbody button"));
        tasklist.find(xpath("//h4[.='解决方案']"));
        look("评分台的作品");
    }

    private void publicPages() {
        Enterprise enterprise = province.enterprise();
        String caseNo = cases.open(new NewCase(
                        "parcel",
                        "PUB",
                        ParcelStatus.SENT,
                        new Applicant(enterprise.creditCode(), enterprise.name()),
                        new Authority("440106", "天河区科学技术协会"),
                        false))
                .value();
        String publicityNo = publicities.announce(
                CaseNo.of(caseNo),
                PAYLOADS.get(3),
                IntStream.range(0, PAYLOADS.size())
                        .mapToObj(i -> new PublicityItem(String.valueOf(i), PAYLOADS.get(i)))
                        .toList());
        runtime.startProcessInstanceByKey(
                "publicity",
                caseNo,
                Map.of("objectionGroup", "secretariat.KX-" + UUID.randomUUID(), "publicityTitle", "公示"));
        visit("/publicity/" + publicityNo);
        look("公示页面");

        registers();
        StringBuilder papers = new StringBuilder();
        for (String payload : PAYLOADS) {
            visit("/verify/" + paper(payload));
            papers.append(look("核验页面"));
        }
        seen.get("核验页面").put("text", papers.toString());
    }

    private String paper(String subject) {
        return documents
                .issue(new DocumentOrder(
                        "TEST-" + UUID.randomUUID(),
                        "APPROVAL",
                        new Issuer("440106", "广州市天河区科学技术协会", "穗天科协"),
                        subject,
                        Map.of("enterpriseName", "甲", "associationName", "甲", "meetingBy", "2027-02-20")))
                .verificationCode();
    }

    /** What was granted to units that call themselves so. */
    private void registers() {
        String register = "sample-" + UUID.randomUUID();
        StringBuilder entries = new StringBuilder();
        for (String payload : PAYLOADS) {
            String no = registers.enter(SampleGrants.station(
                    register, SampleGrants.TIANHE, SampleGrants.holder(payload), province.today(), true));
            visit("/registers/" + register + "/" + no);
            entries.append(look("名录的一项登记"));
        }
        seen.get("名录的一项登记").put("text", entries.toString());
        visit("/registers/" + register);
        look("名录");
    }

    private void visit(String path) {
        tasklist.browser().get("http://localhost:" + port + path);
    }

    /** Looks again at a place: what was wrong the first time stays wrong. */
    private String look(String place) {
        @SuppressWarnings("unchecked")
        Map<String, Object> now =
                new LinkedHashMap<>((Map<String, Object>) tasklist.browser().executeAsyncScript(LOOK));
        Map<String, Object> before = seen.get(place);
        if (before == null || clean(before)) {
            seen.put(place, now);
        }
        return (String) now.get("text");
    }

    private static boolean clean(Map<String, Object> page) {
        return "undefined".equals(page.get("marker")) && List.of().equals(page.get("suspects"));
    }
}

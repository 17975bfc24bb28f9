package cn.kexie.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.casefile.Authority;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
@DisplayName("名录：编号、某一日的登记、谁能看到什么、公众页面")
class RegistryIT {

    private static final int DECISIONS = 40;
    private static final Basis DECISION = new Basis(new CaseNo("SST-2026-000009"), "穗天科协〔2026〕12号");

    @LocalServerPort
    private int port;

    @Autowired
    private Registers registers;

    @Autowired
    private GrantRegister register;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final String key = "sample-" + UUID.randomUUID();

    private LocalDate today;
    private Province province;
    private Enterprise enterprise;

    @BeforeEach
    void everybody() {
        province = new Province(port);
        today = province.today();
        enterprise = province.enterprise();
    }

    @Test
    @DisplayName("四十人同时登记，有人失败，编号仍然连续")
    void numbersHaveNoGapsWhenSomeAreRolledBack() throws Exception {
        Authority body = new Authority("T" + UUID.randomUUID().toString().substring(0, 8), "示例机关");
        ExecutorService pool = Executors.newFixedThreadPool(DECISIONS);
        List<Callable<String>> decisions = IntStream.range(0, DECISIONS)
                .<Callable<String>>mapToObj(i -> () -> decide(body, i % 5 == 0))
                .toList();
        List<String> numbers = new ArrayList<>();
        for (Future<String> decision : pool.invokeAll(decisions)) {
            if (decision.get() != null) {
                numbers.add(decision.get());
            }
        }
        pool.shutdownNow();
        assertThat(numbers)
                .hasSize(DECISIONS * 4 / 5)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, DECISIONS * 4 / 5)
                        .mapToObj(serial -> "FZ%s-%d-%05d".formatted(body.code(), today.getYear(), serial))
                        .toList());
    }

    @Test
    @DisplayName("两人同时决定同一登记，一人成功，另一人得到当时的状态")
    void onlyOneOfTwoDecisionsTakesEffect() throws Exception {
        String no = entered(true);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Callable<String>> both = List.of(
                () -> outcome(() -> registers.revoke(no, DECISION)),
                () -> outcome(() -> registers.cancel(no, DECISION)));
        List<String> outcomes = new ArrayList<>();
        for (Future<String> outcome : pool.invokeAll(both)) {
            outcomes.add(outcome.get());
        }
        pool.shutdownNow();
        assertThat(outcomes).containsExactlyInAnyOrder("done", "WRONG_STATE");
        assertThat(events(no)).hasSize(2);
    }

    @Test
    @DisplayName("两件同时并入对方，只有一件并入")
    void nothingIsMergedInACircle() throws Exception {
        String one = entered(true);
        String other = entered(true);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Callable<String>> both = List.of(
                () -> outcome(() -> registers.merge(one, other, DECISION)),
                () -> outcome(() -> registers.merge(other, one, DECISION)));
        List<String> outcomes = new ArrayList<>();
        for (Future<String> outcome : pool.invokeAll(both)) {
            outcomes.add(outcome.get());
        }
        pool.shutdownNow();
        assertThat(outcomes).containsExactlyInAnyOrder("done", "UNFIT_SUCCESSOR");
    }

    @Test
    @DisplayName("数据库和程序对每一日的状态说法一致")
    void databaseAndProgramAgreeOnEveryDay() {
        List<String> nos = List.of(entered(today.minusYears(3)), entered(today.minusYears(2)), entered(true));
        String suspended = entered(today.minusYears(3).plusMonths(3));
        jdbc.sql("update register_span set status = 'SUSPENDED', suspended_until = :until where entry_no = :no")
                .param("until", today.minusDays(2))
                .param("no", suspended)
                .update();
        String rectifying = entered(today.minusYears(3).plusMonths(3));
        registers.orderRectification(rectifying, DECISION);
        List<String> all = new ArrayList<>(nos);
        all.addAll(List.of(suspended, rectifying));
        jdbc.sql("update register_span set from_day = from_day - 5000 where entry_no = any(?) and until_day is null")
                .param(all.toArray(String[]::new))
                .update();
        for (String no : all) {
            for (int days = -1200; days < 1200; days += 7) {
                LocalDate day = today.plusDays(days);
                assertThat(statusInSql(no, day))
                        .as("%s on %s", no, day)
                        .isEqualTo(register.find(no, day)
                                .map(Entry::status)
                                .map(EntryStatus::name)
                                .orElse(null));
            }
        }
    }

    @Test
    @DisplayName("截至某一日：当时的内容、状态和历史")
    void asOfADayItSaysWhatWasSaidThen() {
        String no = entered(true);
        registers.change(no, new EntryChange("示例企业（更名）", null, null), DECISION);
        registers.revoke(no, DECISION);
        // Entered ten days ago, renamed five days ago, revoked today.
        jdbc.sql("""
                        update register_span set from_day = from_day - case position when 0 then 10 when 1 then 5 else 0 end,
                            until_day = until_day - case position when 0 then 5 else 0 end where entry_no = ?
                        """).param(no).update();
        assertThat(at(no, today.minusDays(10)).text("status")).isEqualTo("ACTIVE");
        assertThat(at(no, today.minusDays(6)).json().at("/holder/name").asText())
                .isEqualTo(enterprise.name());
        assertThat(at(no, today.minusDays(5)).json().at("/holder/name").asText())
                .isEqualTo("示例企业（更名）");
        assertThat(at(no, today.minusDays(5)).json().at("/history")).hasSize(2);
        assertThat(at(no, today).text("status")).isEqualTo("REVOKED");
        at(no, today.minusDays(11)).isProblem(404, "UNKNOWN_ENTRY");
        assertThat(list("?status=ACTIVE&asOf=" + today.minusDays(1)).items()).hasSize(1);
        assertThat(list("?status=ACTIVE").items()).isEmpty();
        assertThat(list("?asOf=" + today.minusDays(11)).items()).isEmpty();
        JsonNode history = at(no, today).json().at("/history");
        assertThat(history.findValuesAsText("eventText")).containsExactly("登记", "变更", "撤销");
        assertThat(history.path(2).path("decision").asText()).isEqualTo("穗天科协〔2026〕12号");
        assertThat(history.path(2).has("until")).isFalse();
    }

    @Test
    @DisplayName("不公开的：持有单位、登记机关、监督、管理员看得到，别人看不到")
    void whatIsNotListedIsForThoseConcerned() {
        String open = entered(true);
        String hidden = entered(false);
        String path = "/api/v1/registers/" + key;
        assertThat(numbers(list(""))).containsExactly(open);
        assertThat(numbers(province.enterprise().get(path))).containsExactly(open);
        assertThat(numbers(enterprise.get(path))).containsExactly(open, hidden);
        assertThat(numbers(province.officer("leader", "440106").get(path))).containsExactly(open, hidden);
        assertThat(numbers(province.officer("supervision", "440000").get(path))).containsExactly(open, hidden);
        assertThat(numbers(province.officer("leader", "440305").get(path))).containsExactly(open);
        assertThat(numbers(province.administrator().get(path))).containsExactly(open, hidden);
        province.visit(path + "/" + hidden).isProblem(404, "UNKNOWN_ENTRY");
        enterprise.get(path + "/" + hidden).expect(200);
        province.visit("/registers/" + key + "/" + hidden).expect(404);
        assertThat(province.visit(path + "/statistics").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(new String(province.visit(path + "/entries.csv").body(), StandardCharsets.UTF_8))
                .contains(open)
                .doesNotContain(hidden);
    }

    @Test
    @DisplayName("没有一件公开的名录，对公众不存在")
    void aRegisterWithoutAnythingListedDoesNotExist() {
        entered(false);
        String path = "/api/v1/registers/" + key;
        province.visit(path).isProblem(404, "UNKNOWN_REGISTER");
        province.visit(path + "/statistics").isProblem(404, "UNKNOWN_REGISTER");
        province.visit(path + "/entries.xlsx").isProblem(404, "UNKNOWN_REGISTER");
        province.visit("/registers/" + key).expect(404);
        assertThat(province.visit("/api/v1/registers").toString()).doesNotContain(key);
        enterprise.get(path).expect(200);
        assertThat(enterprise.get("/api/v1/registers").toString()).contains(key);
    }

    @Test
    @DisplayName("筛选、查找、排序和分页")
    void filtersFindAndSort() {
        String first = entered("示例甲企业", SampleGrants.TIANHE, today.minusMonths(1));
        String second = entered("示例乙（集团）企业", SampleGrants.GUANGZHOU, today);
        assertThat(numbers(list("?authority=440100"))).containsExactly(second);
        assertThat(numbers(list("?regionCode=440106"))).containsExactlyInAnyOrder(first, second);
        assertThat(numbers(list("?regionCode=440000"))).containsExactlyInAnyOrder(first, second);
        assertThat(numbers(list("?regionCode=440305"))).isEmpty();
        assertThat(numbers(list("?q=" + encoded("乙(集团)")))).containsExactly(second);
        assertThat(numbers(list("?q=" + first.toLowerCase(Locale.ROOT)))).containsExactly(first);
        assertThat(numbers(list("?q=%25"))).isEmpty();
        assertThat(numbers(list("?sort=-validFrom"))).containsExactly(second, first);
        assertThat(numbers(list("?sort=validTo"))).containsExactly(first, second);
        assertThat(numbers(list("?sort=validTo&size=1&page=1"))).containsExactly(second);
        String holder = list("?authority=440100")
                .items()
                .get(0)
                .at("/holder/unifiedSocialCreditCode")
                .asText();
        assertThat(numbers(list("?holder=" + holder))).containsExactly(second);
    }

    @Test
    @DisplayName("不认识的筛选内容 400，不当作没有结果")
    void whatIsUnknownIsRefused() {
        entered(true);
        for (String query : List.of(
                "?status=ACTIV",
                "?status=active",
                "?authority=440199",
                "?authority=KX440106-9999",
                "?regionCode=999999",
                "?regionCode=44",
                "?holder=91440106MA0000015X",
                "?asOf=" + today.plusDays(1),
                "?asOf=2026-02-30",
                "?sort=authority",
                "?q=" + "x".repeat(51),
                "?state=ACTIVE",
                "?size=201")) {
            list(query).isProblem(400, "BAD_PARAMETER");
        }
        String path = "/api/v1/registers/";
        province.visit(path + "no-such-register").isProblem(404, "UNKNOWN_REGISTER");
        province.visit(path + "NO_SUCH").isProblem(404, "UNKNOWN_REGISTER");
        province.visit(path + key + "/FZ440106-1999-00001").isProblem(404, "UNKNOWN_ENTRY");
        assertThat(province.visit(path + key + "/entries.pdf").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("统计：每个数都在，没有的为 0")
    void figuresAreNumbers() {
        entered(true);
        registers.revoke(entered(true), DECISION);
        JsonNode figures = province.visit("/api/v1/registers/%s/statistics".formatted(key))
                .expect(200)
                .json();
        assertThat(figures.path("total").asInt()).isEqualTo(2);
        assertThat(figures.path("living").asInt()).isEqualTo(1);
        assertThat(figures.path("byStatus")).hasSize(EntryStatus.values().length);
        assertThat(figures.at("/byStatus/REVOKED").asInt()).isEqualTo(1);
        assertThat(figures.at("/byStatus/EXPIRED").isInt()).isTrue();
        assertThat(figures.at("/byStatus/EXPIRED").asInt()).isZero();
        assertThat(figures.at("/byYear/0/code").asText()).isEqualTo(String.valueOf(today.getYear()));
        assertThat(figures.at("/byAuthority/0/name").asText()).isEqualTo("广州市天河区科学技术协会");
        assertThat(figures.at("/byRegion/0/name").asText()).isEqualTo("广东省广州市天河区");
        assertThat(figures.at("/byRegion/0/entries").asInt()).isEqualTo(2);
        JsonNode before = province.visit("/api/v1/registers/%s/statistics?asOf=%s".formatted(key, today.minusYears(1)))
                .expect(200)
                .json();
        assertThat(before.path("total").asInt()).isZero();
        assertThat(before.at("/byYear/0/entries").asInt()).isZero();
    }

    @Test
    @DisplayName("导出：公式不会被执行，登记事项各成一列")
    void exportsAreSafe() {
        entered("=HYPERLINK(\"http://example.invalid\")", SampleGrants.TIANHE, today);
        Answer csv = province.visit("/api/v1/registers/%s/entries.csv".formatted(key))
                .expect(200);
        assertThat(csv.header("Content-Disposition")).startsWith("attachment");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .contains("\"登记编号\"", "\"级别\"", "\"市级\"", "\"'=HYPERLINK", "天河区");
        Answer xlsx = province.visit("/api/v1/registers/%s/entries.xlsx?status=ACTIVE".formatted(key))
                .expect(200);
        assertThat(xlsx.header("Content-Type")).contains("spreadsheetml");
        assertThat(xlsx.body()).startsWith('P', 'K');
    }

    @Test
    @DisplayName("名录的名称随登记更新；一件登记只有持有它的案件能再次得到它")
    void theLatestEntryNamesTheRegister() {
        NewEntry entry = SampleGrants.station(key, SampleGrants.TIANHE, holder(enterprise.name()), today, true);
        registers.enter(entry);
        registers.enter(new NewEntry(
                key,
                "示例服务站名录（新）",
                entry.prefix(),
                entry.authority(),
                entry.holder(),
                entry.title(),
                CaseNo.of(entry.caseNo() + "-2"),
                today,
                null,
                List.of(),
                true));
        assertThat(list("").items())
                .extracting(item -> item.path("registerName").asText())
                .containsOnly("示例服务站名录（新）");
    }

    @Test
    @DisplayName("每次变动都有审计记录")
    void everyChangeIsRecorded() {
        String no = entered(true);
        registers.suspend(no, null, DECISION);
        assertThat(jdbc.sql("select action from audit_event where subject = ? order by seq")
                        .param("register-entry:" + no)
                        .query(String.class)
                        .list())
                .containsExactly("REGISTER_ENTERED", "REGISTER_ENTRY_CHANGED");
    }

    @Test
    @DisplayName("公众页面：名单、查找、没有结果、一项登记")
    void thePublicReadsPages() {
        String no = entered("示例<b>企业</b>", SampleGrants.TIANHE, today);
        registers.change(no, new EntryChange(null, null, List.of()), DECISION);
        assertThat(page("/registers")).contains("/registers/" + key, "有效");
        String path = "/registers/" + key;
        assertThat(page(path))
                .contains(no, "示例&lt;b&gt;企业", "aria-sort=\"ascending\"", "共 1 件", "广州市天河区科学技术协会")
                .doesNotContain("<b>企业");
        assertThat(page(path + "?q=&status=&asOf=&sort=-validTo")).contains(no, "aria-sort=\"descending\"");
        assertThat(page(path + "?status=REVOKED")).contains("没有符合条件的登记");
        assertThat(page(path + "/" + no)).contains(no, "登记", "变更", "穗天科协〔2026〕12号");
        assertThat(province.visit(path + "?status=WRONG").expect(400).toString())
                .contains("没有这种状态")
                .contains("<form");
        assertThat(province.visit(path + "?asOf=gestern").expect(400).toString())
                .contains("日期应写成");
        assertThat(province.visit("/registers/none").expect(404).toString()).contains("未查到该名录");
        assertThat(province.visit(path + "/none").expect(404).toString()).contains("未查到该登记");
        assertThat(province.visit(path).header("Content-Security-Policy")).contains("default-src 'none'");
    }

    private String page(String path) {
        return province.visit(path).expect(200).toString();
    }

    private String statusInSql(String no, LocalDate day) {
        return jdbc.sql("select " + EntryRows.STATUS + EntryRows.ON_DAY + "where e.entry_no = :no")
                .param("day", day)
                .param("no", no)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private List<String> events(String no) {
        return jdbc.sql("select event from register_span where entry_no = ? order by position")
                .param(no)
                .query(String.class)
                .list();
    }

    private static String outcome(Runnable decision) {
        try {
            decision.run();
            return "done";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private String decide(Authority body, boolean takenBack) {
        return transaction.execute(status -> {
            String no = registers.enter(SampleGrants.station(key, body, SampleGrants.holder("示例企业"), today, true));
            if (takenBack) {
                status.setRollbackOnly();
            }
            return takenBack ? null : no;
        });
    }

    private String entered(boolean listed) {
        return registers.enter(
                SampleGrants.station(key, SampleGrants.TIANHE, holder(enterprise.name()), today, listed));
    }

    private String entered(LocalDate from) {
        return registers.enter(SampleGrants.station(key, SampleGrants.TIANHE, holder(enterprise.name()), from, true));
    }

    private String entered(String holderName, Authority authority, LocalDate from) {
        return registers.enter(SampleGrants.station(key, authority, SampleGrants.holder(holderName), from, true));
    }

    private Holder holder(String name) {
        return new Holder(enterprise.creditCode(), name, "440106");
    }

    private Answer list(String query) {
        return province.visit("/api/v1/registers/" + key + query);
    }

    private Answer at(String no, LocalDate day) {
        return province.visit("/api/v1/registers/%s/%s?asOf=%s".formatted(key, no, day));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> numbers(Answer answer) {
        return answer.expect(200).items().stream()
                .map(item -> item.path("no").asText())
                .toList();
    }
}

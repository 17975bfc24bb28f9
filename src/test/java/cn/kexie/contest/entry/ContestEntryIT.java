package cn.kexie.contest.entry;

import static cn.kexie.contest.entry.ContestForEntries.EXAMINE;
import static cn.kexie.support.Json.drop;
import static cn.kexie.support.Json.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.kexie.association.Associations;
import cn.kexie.association.NewAssociation;
import cn.kexie.casefile.Authority;
import cn.kexie.contest.entry.form.SampleEntries;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("竞赛参赛，从申报到参赛，全部经由接口")
class ContestEntryIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private Enterprise applicant;

    @BeforeEach
    void meet() {
        province = new Province(port);
        applicant = province.enterprise();
    }

    @Test
    void leadsFromTheFormToTheContest() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of());
        Answer filed = contest.enter(
                        applicant,
                        form(put(
                                "/materials/0", Map.of("item", "WORK_REPORT", "attachmentId", applicant.attachment()))))
                .expect(201);
        String entryNo = filed.text("caseNo");

        assertThat(filed.header("Location")).isEqualTo("/api/v1/contest-entries/" + entryNo);
        assertThat(filed.text("status")).isEqualTo("SUBMITTED");
        assertThat(filed.json().at("/authority/code").asText()).isEqualTo(contest.contestNo());
        assertThat(dossier(contest, entryNo).toString()).contains("示例甲", "项目报告或论文", "没有发现问题");
        contest.accept(entryNo);

        assertThat(view(applicant, entryNo).path("status").asText()).isEqualTo("ADMITTED");
        assertThat(view(applicant, entryNo).path("acceptedAt").asText()).isNotBlank();
        province.enterprise().get("/api/v1/contest-entries/" + entryNo).isProblem(404, "UNKNOWN_CASE");
    }

    private static JsonNode dossier(ContestForEntries contest, String entryNo) {
        Staff office = contest.office();
        return office.get("/api/v1/tasks/%s/dossier".formatted(office.task(entryNo, EXAMINE)))
                .expect(200)
                .json();
    }

    @Test
    void asksTheAssociationOfTheApplicantForItsRecommendation() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of());
        String associationNo = associations.register(association(applicant, province.today()));
        String entryNo = contest.entered(applicant, form());
        Staff secretary = province.officer("secretariat", associationNo);

        String task = secretary.task(entryNo, "userTask_recommendEntry");
        secretary.claim(task).expect(204);
        assertThat(secretary.submit(task, Map.of("decision", "DECLINE")).status())
                .isEqualTo(400);
        secretary.submit(task, Map.of("decision", "RECOMMEND")).expect(204);
        secretary.get("/api/v1/cases/" + entryNo).expect(200);
        contest.accept(entryNo);

        assertThat(view(applicant, entryNo).path("status").asText()).isEqualTo("ADMITTED");
    }

    @Test
    void takesCorrectionsAfterTheCloseButNoWithdrawal() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of());
        String entryNo = contest.entered(applicant, form(put("/priorAward", true)));
        contest.office()
                .complete(
                        entryNo,
                        EXAMINE,
                        Map.of(
                                "decision", "CORRECT",
                                "opinion", "请补充",
                                "correctionItems", List.of("/priorAward", "FINANCE_PROOF"),
                                "correctionReasons", "请核实是否获过奖\n缺少财务证明"));
        contest.overrun(jdbc);

        act(entryNo, "withdrawal", Map.of("reason", "不参加了")).isProblem(409, "ENTRIES_CLOSED");
        act(entryNo, "corrections", Map.of("changes", Map.of("/title", "改名"))).expect(422);
        Map<String, Object> answer = Map.of(
                "changes", Map.of("/priorAward", false),
                "materials", List.of(Map.of("item", "FINANCE_PROOF", "attachmentId", applicant.attachment())));
        assertThat(act(entryNo, "corrections", answer).expect(200).text("status"))
                .isEqualTo("SUBMITTED");
        assertThat(list(contest, "?findings=true")).isEmpty();
        JsonNode lines = contest.office()
                .get("/api/v1/cases/%s/dossier".formatted(entryNo))
                .expect(200)
                .json()
                .path("corrections");
        assertThat(lines.get(0).at("/before/rows/0/value").asText()).isEqualTo("是");
        assertThat(lines.get(0).at("/now/rows/0/value").asText()).isEqualTo("否");
        assertThat(lines.get(1).at("/materialNow/version").asInt()).isEqualTo(1);
        act(entryNo, "corrections", answer).isProblem(409, "WRONG_STATE");
        contest.accept(entryNo);
    }

    @Test
    void isWithdrawnBeforeTheClose() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of());
        String entryNo = contest.entered(applicant, form());
        String admitted = contest.entered(applicant, form(put("/title", "另一件")));
        contest.accept(admitted);

        for (String each : List.of(entryNo, admitted)) {
            act(each, "withdrawal", Map.of("reason", "重新申报")).expect(200);
            assertThat(view(applicant, each).path("status").asText()).isEqualTo("WITHDRAWN");
            act(each, "withdrawal", Map.of("reason", "再来一次")).isProblem(409, "WRONG_STATE");
        }
        contest.entered(applicant, form());
    }

    @Test
    void keepsTheWindowByItsOwnClock() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of());
        contest.overrun(jdbc);
        contest.enter(applicant, form()).isProblem(409, "ENTRIES_CLOSED");

        String tomorrow = province.today().plusDays(1) + "T00:00:00+08:00";
        String later = province.today().plusDays(2) + "T00:00:00+08:00";
        ContestForEntries early =
                ContestForEntries.open(province, Map.of("entriesOpen", tomorrow, "entriesClose", later));
        Answer refused = early.enter(applicant, form()).isProblem(409, "CONTEST_NOT_OPEN");
        assertThat(refused.text("currentStatus")).isEqualTo("PUBLISHED");
        applicant.post("/api/v1/contests/CON-2026-999999/entries", form()).isProblem(404, "UNKNOWN_CONTEST");
    }

    @Test
    @DisplayName("同一人写两遍不算两名完成人；有不同单位代码的同名者算")
    void countsPeopleNotRows() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of());
        List<Map<String, Object>> twice = List.of(
                Map.of("name", "示例甲", "role", "LEADER", "sharePercent", 60),
                Map.of("name", "示 例·甲", "role", "MEMBER", "sharePercent", 40));
        contest.enter(applicant, form(put("/members", twice))).isInvalid("/members/1/name DUPLICATE");
        List<Map<String, Object>> namesakes = List.of(
                Map.of("name", "示例甲", "role", "LEADER", "sharePercent", 60, "employerCode", applicant.creditCode()),
                Map.of(
                        "name",
                        "示例甲",
                        "role",
                        "MEMBER",
                        "sharePercent",
                        40,
                        "employerCode",
                        province.enterprise().creditCode()));
        contest.enter(applicant, form(put("/members", namesakes))).expect(201);
    }

    @Test
    void namesEveryFaultAndKeepsNothing() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of());

        for (Map.Entry<UnaryOperator<ObjectNode>, String[]> bad : badForms().entrySet()) {
            contest.enter(applicant, form(bad.getKey())).isInvalid(bad.getValue());
        }
        assertThat(stored(contest)).isZero();
    }

    /** Cases, entries and process instances of the contest, its own not among them. */
    private int stored(ContestForEntries contest) {
        return jdbc.sql("""
                select (select count(*) from contest_entry where contest_no = :no)
                     + (select count(*) from case_file where authority_code = :no and case_no <> :no)
                     + (select count(*) from camunda.act_ru_variable where name_ = 'contestNo' and text_ = :no)
                """)
                .param("no", contest.contestNo())
                .query(Integer.class)
                .single();
    }

    private static Map<UnaryOperator<ObjectNode>, String[]> badForms() {
        return Map.ofEntries(
                bad(put("/containsSecret", true), "/containsSecret SECRET_OFFLINE"),
                bad(put("/commitment", false), "/commitment NOT_ACCEPTABLE"),
                bad(drop("/priorAward"), "/priorAward REQUIRED"),
                bad(put("/category", "MINI_PAPER"), "/category UNKNOWN_CATEGORY"),
                bad(put("/members", List.of()), "/members REQUIRED"),
                bad(put("/members/0/role", "BOSS"), "/members/0/role UNKNOWN_CODE"),
                bad(put("/members/0/sharePercent", 61), "/members SHARES_NOT_100"),
                bad(put("/members/0/sharePercent", 60.5), "/members/0/sharePercent WRONG_TYPE"),
                bad(drop("/members/1/sharePercent"), "/members/1/sharePercent REQUIRED"),
                bad(put("/members/1/role", "LEADER"), "/members SEVERAL_LEADERS"),
                bad(put("/members/0/employerCode", "123"), "/members/0/employerCode INVALID_CREDIT_CODE"),
                bad(put("/endDate", "2024-12-31"), "/endDate DATES_OUT_OF_ORDER"),
                bad(put("/background", "长".repeat(2001)), "/background TOO_LONG"),
                bad(put("/annualBenefit", -1), "/annualBenefit OUT_OF_RANGE"),
                bad(put("/idNumber", "440106199001010011"), "/idNumber UNKNOWN_FIELD"),
                bad(
                        put("/materials/0", Map.of("item", "WORK_REPORT", "attachmentId", "none")),
                        "/materials/0/attachmentId ATTACHMENT_UNKNOWN"),
                bad(
                        put("/materials/0", Map.of("item", "OUR_FILM", "attachmentId", "none")),
                        "/materials/0/attachmentId ATTACHMENT_UNKNOWN",
                        "/materials/0/item UNKNOWN_MATERIAL"),
                bad(put("/members", team(6)), "/members SHARES_NOT_100", "/members TEAM_TOO_LARGE"));
    }

    private static Map.Entry<UnaryOperator<ObjectNode>, String[]> bad(
            UnaryOperator<ObjectNode> change, String... faults) {
        return Map.entry(change, faults);
    }

    private static List<Map<String, Object>> team(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Map.<String, Object>of("name", "队员" + i, "sharePercent", 10))
                .toList();
    }

    @Test
    void leavesInternalContestsToTheOrganiser() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of("scope", "INTERNAL"));

        contest.enter(applicant, form()).isProblem(403, "FOREIGN_ENTERPRISE");
        contest.entered(contest.organiser(), form());
    }

    @Test
    void keepsQuotaAndTitleUnderSimultaneousEntries() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of("quotaPerUnit", 3));
        applicant.attachment();

        List<Integer> doubles = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> contest.enter(applicant, form()).status())
                .toList();
        List<Integer> others = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i ->
                        contest.enter(applicant, form(put("/title", "作品" + i))).status())
                .toList();

        assertThat(doubles).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(others).containsOnly(201, 409);
        assertThat(others.stream().filter(status -> status == 201)).hasSize(2);
        contest.enter(applicant, form(put("/title", "再一件"))).isProblem(409, "QUOTA_USED");
    }

    @Test
    void aTitleIsTheSameHoweverItIsSpelled() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of());
        contest.entered(applicant, form(put("/title", "示例作品 V1.0·改")));
        contest.enter(applicant, form(put("/title", "示例作品Ｖ１．０\u200b 改"))).isProblem(409, "TITLE_TAKEN");
        contest.entered(applicant, form(put("/title", "示例作品 V10 改")));
    }

    @Test
    void admitsClearEntriesInBulk() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of());
        List<String> clear = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            clear.add(contest.entered(applicant, form(put("/title", "作品" + i))));
        }
        String doubtful = contest.entered(applicant, form(put("/inGovPlan", true)));
        Staff office = contest.office();

        applicant
                .post(contest.path("entries/formal-check"), Map.of("allClear", true))
                .isProblem(403, "CONTEST_OFFICE_ONLY");
        office.post(contest.path("entries/formal-check"), Map.of()).isInvalid("/entryNos ONE_OF_TWO");
        office.post(contest.path("entries/formal-check"), Map.of("entryNos", List.of("ENT-2026-999999")))
                .isInvalid("/entryNos/0 UNKNOWN_ENTRY");
        Answer one = office.post(
                        contest.path("entries/formal-check"), Map.of("entryNos", List.of(clear.get(0), doubtful)))
                .expect(200);
        assertThat(one.json().path("admitted").asInt()).isEqualTo(1);
        assertThat(one.json().path("left").asInt()).isEqualTo(3);
        Answer rest = office.post(contest.path("entries/formal-check"), Map.of("allClear", true))
                .expect(200);
        assertThat(rest.json().path("admitted").asInt()).isEqualTo(3);

        assertThat(list(contest, "?status=ADMITTED")).hasSize(4);
        assertThat(list(contest, "?findings=true&category=MINI_RENOVATION"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("entryNo").asText()).isEqualTo(doubtful);
                    assertThat(line.at("/findings/0/code").asText()).isEqualTo("GOVERNMENT_PLAN");
                });
        assertThat(contest.organiser()
                        .get(contest.path("entries?size=1"))
                        .expect(200)
                        .json()
                        .path("totalElements")
                        .asInt())
                .isEqualTo(5);
        applicant.get(contest.path("entries")).isProblem(403, "CONTEST_OFFICE_ONLY");
    }

    @Test
    void endsWithItsContest() {
        ContestForEntries contest = ContestForEntries.open(province, Map.of());
        String pending = contest.entered(applicant, form());
        String admitted = contest.entered(applicant, form(put("/title", "已参赛的作品")));
        contest.accept(admitted);

        contest.organiser()
                .post(contest.path("cancellation"), Map.of("reason", "经费未落实"))
                .expect(200);

        assertThat(view(applicant, pending).path("status").asText()).isEqualTo("NOT_ADMITTED");
        assertThat(view(applicant, admitted).path("status").asText()).isEqualTo("NOT_AWARDED");
        assertThat(applicant.get("/api/v1/cases/%s/timeline".formatted(pending)).toString())
                .contains("竞赛已经取消：经费未落实");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> contest.office().tasks(pending).isEmpty());
        contest.enter(applicant, form(put("/title", "迟到的"))).isProblem(409, "ENTRIES_CLOSED");
    }

    @Test
    void tellsTheContestWhenTheLastTwoAreDecidedAtOnce() {
        ContestForEntries contest = ContestForEntries.openFor(province, Duration.ofSeconds(20), Map.of());
        List<String> entries =
                List.of(contest.entered(applicant, form()), contest.entered(applicant, form(put("/title", "另一件"))));
        await().atMost(Duration.ofSeconds(90)).until(() -> contest.status().equals("CLOSED"));

        entries.parallelStream().forEach(contest::accept);

        assertThat(contest.office().task(contest.contestNo(), "userTask_arrangeDraw"))
                .isNotBlank();
    }

    @SafeVarargs
    private static ObjectNode form(UnaryOperator<ObjectNode>... changes) {
        return SampleEntries.json(changes);
    }

    private Answer act(String entryNo, String action, Object body) {
        return applicant.post("/api/v1/contest-entries/%s/%s".formatted(entryNo, action), body);
    }

    private static JsonNode view(Enterprise enterprise, String entryNo) {
        return enterprise.get("/api/v1/contest-entries/" + entryNo).expect(200).json();
    }

    private static List<JsonNode> list(ContestForEntries contest, String query) {
        return contest.office().get(contest.path("entries") + query).expect(200).items();
    }

    private static NewAssociation association(Enterprise enterprise, LocalDate today) {
        return new NewAssociation(
                enterprise.name() + "科学技术协会",
                enterprise.creditCode(),
                enterprise.name(),
                "440106",
                new Authority("440106", "广州市天河区科学技术协会"),
                "SINGLE",
                today,
                today,
                today.plusYears(5).minusDays(1),
                30,
                List.of());
    }
}

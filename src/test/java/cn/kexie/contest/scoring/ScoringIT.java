package cn.kexie.contest.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.contest.SealedPeople;
import cn.kexie.contest.view.DrawObstacles;
import cn.kexie.engine.access.Groups;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("评分台：保存、越权、回避、提交和并发")
class ScoringIT {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalData personal;

    @Autowired
    private Groups groups;

    @Autowired
    private IdentityService identity;

    @Autowired
    private DrawObstacles obstacles;

    private Province province;
    private DrawnContest contest;
    private Staff first;
    private Staff second;

    /** Judge 0 scores works 0 and 1, judge 1 works 1 and 2, judge 2 waits in the pool. */
    @BeforeEach
    void draw() {
        province = new Province(port);
        contest = new DrawnContest(application, province)
                .judges(3)
                .work("快换夹具", "小革新")
                .material("WORK_REPORT", "天河示例制造-张机密-报告.pdf")
                .work("自动除尘罩", "小发明")
                .work("节水冷却塔", "小发明")
                .assign(0, 0, 1)
                .assign(1, 1, 2)
                .begin();
        first = contest.judge(0);
        second = contest.judge(1);
    }

    @Test
    void showsAJudgeTheWorksAssigned() {
        Answer board = first.get(contest.board()).expect(200);

        assertThat(board.header("Cache-Control")).isEqualTo("no-store");
        assertThat(board.items())
                .extracting(work ->
                        work.path("blindCode").asText() + work.path("state").asText())
                .containsExactly("A001UNSCORED", "A002UNSCORED");
        assertThat(board.json().path("criteria")).hasSize(3);
        assertThat(board.json().path("dueDate").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(board.json().path("commitmentSigned").asBoolean()).isFalse();
        assertThat(board.json().path("progress")).isEqualTo(Json.tree(Map.of("total", 2, "scored", 0, "submitted", 0)));
        assertThat(board.items().get(0).has("comment")).isTrue();
        assertThat(board.toString()).doesNotContain("机密", "不该让评审专家看到");
    }

    @Test
    void opensAWorkWithoutTellingWhoseItIs() {
        Answer work = first.get(contest.board(0)).expect(200);

        assertThat(work.json().path("work").path("solution").asText()).contains("快换结构");
        assertThat(work.toString()).doesNotContain("机密", "不该让评审专家看到");
    }

    @Test
    void searchesSortsAndPages() {
        assertThat(first.get(contest.board() + "?q=%E9%99%A4%E5%B0%98").items()).hasSize(1);
        assertThat(first.get(contest.board() + "?sort=title&size=1&page=1").items())
                .hasSize(1)
                .first()
                .satisfies(work -> assertThat(work.path("title").asText()).isEqualTo("自动除尘罩"));
        assertThat(first.get(contest.board() + "?state=scored").items()).isEmpty();
        first.get(contest.board() + "?size=201").isProblem(400, "BAD_PARAMETER");
        first.get(contest.board() + "?state=half").isProblem(400, "BAD_PARAMETER");
    }

    @Test
    @DisplayName("查询参数同样归一：看不见的字符不算，只有它们的等于没有填写，控制字符不收")
    void readsWhatIsSearchedForAsEverythingElse() {
        assertThat(boards(first, "?q=" + encoded("\u200b快\u200d换\ufeff"))).containsExactly(0);
        first.get(contest.board() + "?q=" + encoded("\u200b\u3164")).isProblem(400, "BAD_PARAMETER");
        first.get(contest.board() + "?q=" + encoded("快\u0001换")).isProblem(400, "BAD_PARAMETER");
    }

    private List<Integer> boards(Staff judge, String query) {
        return judge.get(contest.board() + query).expect(200).items().stream()
                .map(work -> List.of(contest.entry(0), contest.entry(1), contest.entry(2))
                        .indexOf(work.path("entryNo").asText()))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void savesWhatIsNamedAndKeepsTheRest() {
        Answer saved = put(first, 0, scores("INNOVATION", 80)).expect(200);
        assertThat(saved.text("state")).isEqualTo("PARTIAL");
        assertThat(saved.header("ETag")).isEqualTo("\"1\"");

        put(first, 0, Json.tree(Map.of("scores", List.of(Map.of("criterion", "USE", "score", 70, "comment", "实在")))))
                .expect(200);
        Answer whole = put(first, 0, Json.tree(Map.of("scores", List.of(score("SPREAD", 91)), "comment", "不错")))
                .expect(200);
        assertThat(whole.json().path("total").decimalValue()).isEqualByComparingTo("79.25");

        JsonNode work = first.get(contest.board()).items().get(0);
        assertThat(work.path("scores")).hasSize(3);
        assertThat(work.path("scores").findValuesAsText("comment")).contains("实在");
        assertThat(work.path("comment").asText()).isEqualTo("不错");
        assertThat(work.path("state").asText()).isEqualTo("SCORED");

        put(first, 0, scores("USE", null)).expect(200);
        assertThat(first.get(contest.board()).items().get(0).path("state").asText())
                .isEqualTo("PARTIAL");
    }

    @Test
    void namesEveryFaultAtItsPlace() {
        put(first, 0, scores("INNOVATION", 101, "USE", -1))
                .isInvalid(
                        "/scores/0/score " + fault(put(first, 0, scores("INNOVATION", 101))),
                        "/scores/1/score " + fault(put(first, 0, scores("INNOVATION", -1))));
        put(first, 0, scores("INNOVATION", 88.5)).expect(422);
        put(first, 0, scores("INNOVATION", "88")).expect(422);
        put(first, 0, scores("BEAUTY", 80)).isInvalid("/scores/0/criterion UNKNOWN_CRITERION");
        put(first, 0, scores("USE", 80, "USE", 81)).isInvalid("/scores/1/criterion DOUBLED_CRITERION");
        put(first, 0, Json.tree(Map.of("scores", List.of(), "total", 100))).expect(422);
        put(first, 0, Json.tree(Map.of())).isInvalid("/scores REQUIRED");
        assertThat(first.get(contest.board()).items().get(0).path("scores")).isEmpty();
    }

    @Test
    void knowsNobodyElsesWorks() {
        first.get(contest.board(2)).isProblem(404, "UNKNOWN_WORK");
        put(first, 2, scores("USE", 80)).isProblem(404, "UNKNOWN_WORK");
        recuse(first, 2, "不认识").isProblem(404, "UNKNOWN_WORK");
        first.get(contest.board(2) + "/materials/WORK_REPORT").isProblem(404, "UNKNOWN_WORK");
    }

    @Test
    void existsForItsJudgesAlone() {
        for (Staff stranger : List.of(province.officer("review", "440106"), province.administrator())) {
            stranger.get(contest.board()).isProblem(404, "UNKNOWN_CONTEST");
            put(stranger, 0, scores("USE", 80)).isProblem(404, "UNKNOWN_CONTEST");
        }
        province.enterprise().get(contest.board()).isProblem(404, "UNKNOWN_CONTEST");
        province.visit(contest.board()).expect(401);
        first.get("/api/v1/contests/CON-2026-999999/board").isProblem(404, "UNKNOWN_CONTEST");
    }

    @Test
    void showsNobodyTheScoresOfAnother() {
        put(first, 1, Json.tree(Map.of("scores", List.of(score("USE", 13)), "comment", "只给本人看的评语")))
                .expect(200);

        Answer board = second.get(contest.board()).expect(200);
        assertThat(board.toString()).doesNotContain("只给本人看的评语");
        assertThat(board.items()).isNotEmpty().allSatisfy(work -> {
            assertThat(work.path("scores").isEmpty()).isTrue();
            assertThat(work.path("total").isNull()).isTrue();
            assertThat(work.path("state").asText()).isEqualTo("UNSCORED");
        });
        assertThat(second.get(contest.board(1)).json().path("sheet").path("scores"))
                .isEmpty();
        second.post("/engine-rest/task/" + contest.task(0) + "/submit-form", Map.of("variables", Map.of()))
                .expect(403);
    }

    @Test
    void tellsTheSecondWindowWhatTheFirstSaved() {
        put(first, 0, scores("USE", 50), "If-Match", "\"0\"").expect(200);

        Answer refused = put(first, 0, scores("USE", 60), "If-Match", "\"0\"").isProblem(409, "SHEET_CHANGED");
        assertThat(refused.json()
                        .path("sheet")
                        .path("scores")
                        .get(0)
                        .path("score")
                        .asInt())
                .isEqualTo(50);
        put(first, 0, scores("USE", 60), "If-Match", "\"1\"").expect(200);
        put(first, 0, scores("USE", 60), "If-Match", "soon").isProblem(400, "BAD_HEADER");
    }

    @Test
    void losesNothingSavedAtTheSameMoment() throws Exception {
        List<Callable<Integer>> saves = new ArrayList<>();
        for (String criterion : List.of("INNOVATION", "USE", "SPREAD")) {
            for (int score = 90; score < 94; score++) {
                int given = score;
                saves.add(() -> put(first, 0, scores(criterion, given)).status());
            }
        }
        assertThat(atOnce(saves)).containsOnly(200);

        JsonNode work = first.get(contest.board()).items().get(0);
        assertThat(work.path("scores")).hasSize(3);
        Map<String, Integer> given = new HashMap<>();
        work.path("scores")
                .forEach(score -> given.put(
                        score.path("criterion").asText(), score.path("score").asInt()));
        assertThat(WeightedTotal.of(DrawnContest.CRITERIA, given))
                .hasValueSatisfying(
                        total -> assertThat(work.path("total").decimalValue()).isEqualByComparingTo(total));
    }

    @Test
    void letsOneOfManyWindowsWithTheSameVersionSave() throws Exception {
        List<Callable<Integer>> windows = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(score -> () ->
                        put(first, 0, scores("USE", score), "If-Match", "0").status())
                .toList();

        List<Integer> answers = atOnce(windows);

        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(409);
    }

    @Test
    void refusesAnIncompleteSubmissionAndTakesACompleteOneOnce() throws Exception {
        put(first, 0, scores("INNOVATION", 1, "USE", 2, "SPREAD", 3)).expect(200);
        put(first, 1, scores("INNOVATION", 80)).expect(200);
        String task = contest.task(0);
        Answer refused = first.submit(task, Map.of());
        refused.isRefusal(400, "INVALID_INPUT");
        assertThat(refused.text("message"))
                .contains("A002", "自动除尘罩", "实用性、推广价值")
                .doesNotContain("快换夹具");
        first.submit(task, Map.of("decision", "MAYBE")).expect(400);
        first.submit(task, Map.of("total", 100)).expect(400);

        put(first, 1, scores("USE", 80, "SPREAD", 80)).expect(200);
        List<Integer> answers = atOnce(Collections.nCopies(
                2, () -> first.submit(task, Map.of("decision", "SUBMIT")).status()));
        assertThat(answers).containsExactlyInAnyOrder(204, 409);

        put(first, 0, scores("USE", 5)).isProblem(409, "SHEET_SUBMITTED");
        recuse(first, 0, "后悔了").isProblem(409, "SHEET_SUBMITTED");
        Answer board = first.get(contest.board());
        assertThat(board.items())
                .extracting(work -> work.path("state").asText())
                .containsOnly("SUBMITTED");
        assertThat(board.json().path("commitmentSigned").asBoolean()).isTrue();
        assertThat(board.items().get(1).path("total").decimalValue()).isEqualByComparingTo("80");
    }

    @Test
    void neverChangesWhatIsSubmitted() {
        put(first, 0, scores("INNOVATION", 1, "USE", 2, "SPREAD", 3)).expect(200);
        put(first, 1, scores("INNOVATION", 1, "USE", 2, "SPREAD", 3)).expect(200);
        first.submit(contest.task(0), Map.of()).expect(204);

        for (String change : List.of(
                "update contest_score set score = 100",
                "delete from contest_score",
                "update score_sheet set total = 100")) {
            assertThatThrownBy(() -> jdbc.sql(change + " where contest_no = ? and judge_no = 1")
                            .param(contest.contestNo())
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("不能更改");
        }
    }

    @Test
    void givesARecusedWorkToAnother() {
        put(first, 0, scores("USE", 50)).expect(200);
        recuse(first, 0, " ").expect(422);
        assertThat(recuse(first, 0, "参与过该项目").expect(200).text("state")).isEqualTo("RECUSED");

        first.get(contest.board(0)).isProblem(404, "UNKNOWN_WORK");
        put(first, 0, scores("USE", 80)).isProblem(404, "UNKNOWN_WORK");
        assertThat(first.get(contest.board()).items()).hasSize(1);
        List<Staff> others = List.of(second, contest.judge(2));
        assertThat(others)
                .filteredOn(judge -> judge.get(contest.board(0)).status() == 200)
                .singleElement()
                .satisfies(judge -> {
                    assertThat(judge.tasks(contest.contestNo())).hasSize(1);
                    assertThat(judge.get(contest.board(0)).json().path("sheet").path("scores"))
                            .isEmpty();
                });
    }

    @Test
    void endsTheTaskOfAJudgeWhoRecusesFromEverything() {
        recuse(first, 0, "参与过该项目").expect(200);
        recuse(first, 1, "同一单位").expect(200);

        assertThat(first.tasks(contest.contestNo())).isEmpty();
        assertThat(first.get(contest.board()).items()).isEmpty();
    }

    @Test
    void letsAJudgeGoAndGivesTheWorksToOthers() {
        groups.ensure(
                Map.of("judges." + contest.contestNo(), "评审专家（测试）", "supervision." + contest.contestNo(), "监督组（测试）"));
        Staff supervisor = province.officer("supervision", contest.contestNo());
        String release = "/api/v1/contests/%s/judges/%d/release";
        String first1 = release.formatted(contest.contestNo(), 1);
        Map<String, String> reason = Map.of("reason", "工作调动，不能继续评审");
        second.post(first1, reason).isProblem(403, "CONTEST_OFFICE_ONLY");
        Staff office = province.administrator();
        office.post(first1, Map.of("reason", " ")).isInvalid("/reason REQUIRED");
        office.post(release.formatted(contest.contestNo(), 9), reason).isProblem(404, "UNKNOWN_JUDGE");

        Answer requested = office.post(first1, reason).expect(202);

        assertThat(requested.json())
                .isEqualTo(Json.tree(
                        Map.of("changeNo", 1, "state", "REQUESTED", "stateText", "待组委会审核", "text", "1 号专家退出评审")));
        office.post(first1, reason).isProblem(409, "RELEASE_PENDING");
        assertThat(first.tasks(contest.contestNo())).hasSize(1);
        office.complete(contest.contestNo(), "userTask_reviewChange", Map.of("decision", "AGREE", "impartial", true));
        assertThat(first.tasks(contest.contestNo())).hasSize(1);
        supervisor.complete(
                contest.contestNo(), "userTask_superviseChange", Map.of("decision", "AGREE", "impartial", true));

        assertThat(first.tasks(contest.contestNo())).isEmpty();
        first.get(contest.board()).isProblem(404, "UNKNOWN_CONTEST");
        assertThat(boards(second, contest.judge(2))).containsExactlyInAnyOrder(0, 1, 1, 2);
        assertThat(members())
                .containsExactlyInAnyOrder(second.userId(), contest.judge(2).userId());
        office.post(first1, reason).isProblem(409, "JUDGE_RELEASED");
        Answer timeline = office.get("/api/v1/cases/%s/timeline".formatted(contest.contestNo()));
        assertThat(timeline.toString()).contains("退出评审").doesNotContain("工作调动");

        office.post(release.formatted(contest.contestNo(), 3), reason).expect(202);
        office.complete(contest.contestNo(), "userTask_reviewChange", Map.of("decision", "AGREE", "impartial", true));
        supervisor.complete(
                contest.contestNo(), "userTask_superviseChange", Map.of("decision", "AGREE", "impartial", true));
        assertThat(obstacles.of(contest.contestNo()))
                .isNotEmpty()
                .allSatisfy(obstacle ->
                        assertThat(obstacle).containsAnyOf(contest.entry(0), contest.entry(1), contest.entry(2)));
    }

    private List<Integer> boards(Staff... judges) {
        return Stream.of(judges)
                .flatMap(judge -> judge.get(contest.board()).items().stream())
                .map(work -> List.of(contest.entry(0), contest.entry(1), contest.entry(2))
                        .indexOf(work.path("entryNo").asText()))
                .toList();
    }

    private List<String> members() {
        return identity.createUserQuery().memberOfGroup("judges." + contest.contestNo()).list().stream()
                .map(User::getId)
                .toList();
    }

    @Test
    void signsTheCommitmentOnce() {
        assertThat(first.post(contest.board() + "/commitment", Map.of())
                        .expect(200)
                        .json()
                        .path("commitmentSigned")
                        .asBoolean())
                .isTrue();
        first.post(contest.board() + "/commitment", Map.of()).expect(200);
        assertThat(first.get(contest.board()).json().path("commitmentSigned").asBoolean())
                .isTrue();
        assertThat(second.get(contest.board()).json().path("commitmentSigned").asBoolean())
                .isFalse();
    }

    @Test
    void handsOutMaterialsUnderNamesThatTellNothing() {
        JsonNode material =
                first.get(contest.board()).items().get(0).path("materials").get(0);
        assertThat(material.has("fileName")).isFalse();

        Answer file = first.get(material.path("href").asText() + "?inline=true").expect(200);
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.header("Content-Disposition"))
                .startsWith("inline")
                .contains("A001-")
                .doesNotContain("%E6%9C%BA%E5%AF%86");
        assertThat(first.get(material.path("href").asText()).header("Content-Disposition"))
                .startsWith("attachment");
        first.get(contest.board(0) + "/materials/FINANCE_PROOF").isProblem(404, "UNKNOWN_MATERIAL");
        second.get(material.path("href").asText()).isProblem(404, "UNKNOWN_WORK");
    }

    @Test
    void handsOutCopiesThatDoNotTellWhoseTheyAre() throws IOException {
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setCreator("张机密");
            document.createParagraph().createRun().setText("快换夹具的结构");
            document.write(report);
        }
        DrawnContest other = new DrawnContest(application, province)
                .judges(1)
                .work("快换夹具", "小革新")
                .material("WORK_REPORT", "报告.docx", new ByteArrayInputStream(report.toByteArray()))
                .material("DRAWING", "图.jpg", new ByteArrayInputStream(cutOff()))
                .assign(0, 0)
                .begin();
        Staff judge = other.judge(0);

        byte[] copy = new byte[0];
        for (int time = 0; time < 2; time++) {
            copy = judge.get(other.board(0) + "/materials/WORK_REPORT")
                    .expect(200)
                    .body();
        }
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(copy))) {
            assertThat(opened.getParagraphs().get(0).getText()).isEqualTo("快换夹具的结构");
            assertThat(opened.getProperties().getCoreProperties().getCreator()).isNullOrEmpty();
        }
        judge.get(other.board(0) + "/materials/DRAWING").isProblem(409, "MATERIAL_WITHHELD");
        Answer dossier = province.administrator()
                .get("/api/v1/cases/" + other.entry(0) + "/dossier")
                .expect(200);
        assertThat(dossier.json().path("sections").toString()).contains("文件属性", "项目报告或论文", "张机密");
        assertThat(dossier.json().path("hints").toString()).contains("图纸或照片不能去除作者信息");
    }

    private static byte[] cutOff() {
        return new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
    }

    @Test
    void opensNoOtherDoorToTheContestOrItsEntries() {
        JsonNode dossier = first.get("/api/v1/tasks/" + contest.task(0) + "/dossier")
                .expect(200)
                .json();
        assertThat(dossier.path("timeline")).isEmpty();
        assertThat(dossier.path("opinions")).isEmpty();
        assertThat(dossier.path("materials")).isEmpty();
        for (String path : List.of("", "/timeline", "/dossier", "/documents")) {
            first.get("/api/v1/cases/" + contest.contestNo() + path).isProblem(404, "UNKNOWN_CASE");
            first.get("/api/v1/cases/" + contest.entry(0) + path).isProblem(404, "UNKNOWN_CASE");
        }
        assertThat(first.get("/api/v1/cases").items()).isEmpty();
    }

    @Test
    void startsTwoHundredJudgesInAMoment() {
        DrawnContest large = new DrawnContest(application, province).judges(1).work("一件作品", "小发明");
        jdbc.sql("""
                        insert into contest_judge (contest_no, judge_no, user_id, name, pseudonym)
                        select :no, n, 'nobody-' || n, (:names::text[])[n], '评委' || n from generate_series(2, 200) n
                        """)
                .param("no", large.contestNo())
                .param(
                        "names",
                        IntStream.rangeClosed(1, 200)
                                .mapToObj(judgeNo -> new SealedPeople(personal).judge(large.contestNo(), judgeNo, "专家"))
                                .toArray(String[]::new))
                .update();
        jdbc.sql("""
                        insert into score_sheet (contest_no, stage, judge_no, entry_no, origin, state, assigned_at)
                        select :no, 1, n, :entry, 'DRAW', 'ASSIGNED', now() from generate_series(1, 200) n
                        """)
                .param("no", large.contestNo())
                .param("entry", large.entry(0))
                .update();

        large.begin();

        assertThat(jdbc.sql("select count(*) from camunda.act_ru_execution where business_key_ = ?")
                        .param(large.contestNo())
                        .query(Integer.class)
                        .single())
                .isEqualTo(200);
    }

    private Answer put(Staff judge, int work, JsonNode body, String... headers) {
        return judge.call("PUT", contest.board(work), body.toString(), headers);
    }

    private Answer recuse(Staff judge, int work, String reason) {
        return judge.post(contest.board(work) + "/recusal", Map.of("reason", reason));
    }

    private static JsonNode scores(Object... criteriaAndScores) {
        List<Object> scores = new ArrayList<>();
        for (int i = 0; i < criteriaAndScores.length; i += 2) {
            scores.add(score((String) criteriaAndScores[i], criteriaAndScores[i + 1]));
        }
        return Json.tree(Map.of("scores", scores));
    }

    private static Map<String, Object> score(String criterion, Object score) {
        Map<String, Object> given = new HashMap<>();
        given.put("criterion", criterion);
        given.put("score", score);
        return given;
    }

    private static String fault(Answer refused) {
        return refused.json().path("errors").get(0).path("code").asText();
    }

    private static <T> List<T> atOnce(List<? extends Callable<T>> calls) throws Exception {
        CyclicBarrier together = new CyclicBarrier(calls.size());
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    together.await();
                    return call.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }
}

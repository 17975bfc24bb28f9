package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.attack.MatrixActors.Ask;
import cn.kexie.attack.MatrixActors.Got;
import cn.kexie.attack.MatrixFile.Row;
import cn.kexie.contest.ContestRoad;
import cn.kexie.registry.Registers;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the matrix as a whole is there for, each sentence by itself. ADR 0034. */
@IntegrationTest
@DisplayName("权限：专家、监督、管理员、外人")
class AuthorizationStatementsIT {

    private static final List<String> JUDGES = List.of("专家·有此作品", "专家·无此作品", "专家·他竞赛");
    private static final List<String> SUPERVISORS = List.of("监督·本竞赛", "监督·他竞赛", "监督·本地", "监督·他地", "监督·全省");

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private Registers registers;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private MatrixWorld world;
    private MatrixActors actors;
    private MatrixProbes probes;

    @BeforeEach
    void aWorld() {
        province = new Province(port);
        MatrixScene scene = MatrixScene.at(port, associations, registers, engine);
        world = scene.world();
        actors = scene.actors();
        probes = scene.probes();
    }

    static Stream<String> judges() {
        return JUDGES.stream();
    }

    /** Words of the other judges: in what they have written before anything is published. */
    @ParameterizedTest
    @MethodSource("judges")
    @DisplayName("评审专家看不到别人的评分和评语")
    void noJudgeReadsWhatAnotherWrote(String judge) {
        List<String> words = world.road.judges().stream()
                .filter(other -> !other.userId().equals(actors.userId(judge)))
                .map(MatrixWorld::comment)
                .toList();
        everythingSaidTo(judge).forEach(got -> assertThat(got.body()).doesNotContain(words));
    }

    @Test
    @DisplayName("评分台上只有自己的分数，公示之前没有结果")
    void aBoardHasItsJudgesOwnScoresAlone() {
        String contestNo = world.value("竞赛", "评审中");
        List<Staff> all = world.road.judges();
        for (Staff judge : all) {
            int own = 60 + 7 * (all.indexOf(judge) + 1);
            for (JsonNode work : MatrixWorld.board(judge, contestNo)) {
                assertThat(work.path("scores").findValues("score"))
                        .isNotEmpty()
                        .allMatch(score -> score.asInt() == own);
                assertThat(work.path("scores").findValuesAsText("comment")).containsOnly(MatrixWorld.comment(judge));
            }
            for (String state : List.of("评审中", "已排名")) {
                String contest = ContestRoad.CONTESTS + "/" + world.value("竞赛", state);
                judge.get(contest + "/results").isProblem(409, "RESULTS_NOT_PUBLISHED");
                judge.get(contest + "/results.csv").isProblem(409, "RESULTS_NOT_PUBLISHED");
                judge.get(contest + "/result-sheet").isProblem(409, "RESULTS_NOT_PUBLISHED");
                judge.get(contest + "/ranking").isProblem(403, "OFFICE_ONLY");
                judge.get(contest + "/ranking/works").isProblem(403, "OFFICE_ONLY");
                judge.get("/api/v1/cases/%s/dossier".formatted(world.value("竞赛", state)))
                        .isProblem(404, "UNKNOWN_CASE");
                judge.get("/api/v1/cases/%s/timeline".formatted(world.value("竞赛", state)))
                        .isProblem(404, "UNKNOWN_CASE");
            }
        }
    }

    /**
     * By every call of the matrix that reads, in every state of the contest, and by his own board and tasks; but for the
     * public announcement of the awards, when judging is over.
     */
    @ParameterizedTest
    @MethodSource("judges")
    @DisplayName("盲评的专家从任何接口都得不到申报人的身份")
    void noJudgeLearnsWhoseWorkItIs(String judge) {
        List<String> names = List.of(
                world.entrant.name(),
                world.entrant.creditCode(),
                "完成人甲" + world.mark(),
                "完成人乙" + world.mark(),
                "申报单位" + world.mark());
        List<Got> said = everythingSaidTo(judge);
        assertThat(said).hasSizeGreaterThan(200);
        said.forEach(got -> assertThat(got.body()).doesNotContain(names));
    }

    private static boolean isAnnouncement(MatrixFile.Row row) {
        return row.path().contains("/publicit")
                || row.path().startsWith("/contests/") && row.state().equals("公示中");
    }

    private List<Got> everythingSaidTo(String judge) {
        List<Ask> asks = new ArrayList<>(MatrixFile.read().rows().stream()
                .filter(row -> row.method().equals("GET") && !isAnnouncement(row))
                .map(row -> probes.ask(row, judge))
                .toList());
        Staff person = province.account(actors.userId(judge));
        for (String state : List.of("评审中", "已排名", "公示中")) {
            String contestNo = world.value("竞赛", state);
            Stream.of("", "/board?size=200", "/draw", "/entries", "/results?size=200", "/result-sheet", "/conflicts")
                    .map(rest -> get("/api/v1/contests/" + contestNo + rest))
                    .forEach(asks::add);
            if (!judge.equals("专家·他竞赛")) {
                MatrixWorld.boardOf(person, contestNo).stream()
                        .flatMap(entryNo -> Stream.of("board/%s", "board/%s/materials/WORK_REPORT")
                                .map(path -> get("/api/v1/contests/" + contestNo + "/" + path.formatted(entryNo))))
                        .forEach(asks::add);
            }
        }
        person.get("/engine-rest/task?maxResults=1000").json().forEach(task -> {
            String id = task.path("id").asText();
            Stream.of(
                            "/engine-rest/task/%s/form-variables",
                            "/engine-rest/task/%s/variables",
                            "/api/v1/tasks/%s/dossier",
                            "/api/v1/tasks/cards?taskId=%s",
                            "/camunda/api/engine/engine/default/task/%s/form-variables")
                    .map(path -> get(path.formatted(id)))
                    .forEach(asks::add);
        });
        return asks.stream().map(ask -> actors.call(judge, world.entrant, ask)).toList();
    }

    private static Ask get(String path) {
        return new Ask("GET", path, "", List.of());
    }

    static Stream<String> supervisors() {
        return SUPERVISORS.stream();
    }

    /**
     * In the whole matrix a supervisor changes nothing of a case; only a contest's own supervision handles objections and
     * agrees to changes of judges, and that of a body hears appeals against its decisions.
     */
    @ParameterizedTest
    @MethodSource("supervisors")
    @DisplayName("监督只看不办")
    void supervisionReadsAndDoesNotDecide(String column) {
        List<Row> rows = MatrixFile.read().rows();
        List<String> allowed = rows.stream()
                .filter(row -> !row.isTask() && !row.method().equals("GET"))
                .filter(row -> row.expected().get(column).equals(MatrixProbes.ALLOWED))
                .map(row -> row.method() + " " + row.path())
                .distinct()
                .toList();
        // Asking is no deciding: a precheck stores nothing, an objection is everybody's right, the rest are queries.
        assertThat(allowed)
                .allMatch(call -> call.endsWith("/precheck")
                        || call.endsWith("/tasks/search")
                        || call.endsWith("/objections")
                        || call.matches("POST /engine-rest/(signal|migration/generate|task|history/[a-z-]+)"));
        assertThat(rows.stream()
                        .filter(row ->
                                row.isTask() && row.expected().get(column).contains("办"))
                        .map(Row::path)
                        .distinct())
                .containsExactlyElementsOf(
                        switch (column) {
                            case "监督·本竞赛" ->
                                List.of("judge-change.userTask_superviseChange", "publicity.userTask_handleObjection");
                            case "监督·本地" -> List.of("appeal.userTask_hearAppeal");
                            default -> List.of();
                        });
        assertThat(rows.stream()
                        .filter(row -> row.path().startsWith("/api/v1/cases/"))
                        // Everybody may count; what is counted are the cases he may read.
                        .filter(row -> !row.path().startsWith("/api/v1/cases/statistics"))
                        .anyMatch(row -> row.expected().get(column).equals(MatrixProbes.ALLOWED)))
                .isEqualTo(!column.equals("监督·他竞赛") && !column.equals("监督·他地"));
    }

    @Test
    @DisplayName("管理员改动引擎，事先留下记录，历史删了记录还在")
    void whoChangesTheEngineIsOnRecord() {
        Staff administrator = province.administrator();
        String instance = world.value("流程实例", "");
        String path = "/engine-rest/process-instance/" + instance;
        long before = calls(instance);
        administrator
                .call("PUT", path + "/variables/matrix", "{\"value\":\"x\"}")
                .expect(204);
        administrator.call("DELETE", path + "/variables/matrix", "").expect(204);
        administrator.call("PUT", path + "/suspended", "{\"suspended\":true}").expect(204);
        administrator.call("PUT", path + "/suspended", "{\"suspended\":false}").expect(204);
        Browser browser = new Browser(port);
        browser.login("admin", "Kexie-2026").expect(200);
        browser.call(
                        "PUT",
                        "/camunda/api/engine/engine/default/process-instance/" + instance + "/variables/matrix",
                        "{\"value\":\"y\"}",
                        "Content-Type",
                        "application/json",
                        "X-XSRF-TOKEN",
                        browser.cookie("XSRF-TOKEN"))
                .expect(204);
        administrator
                .call("DELETE", "/engine-rest/history/process-instance/" + instance + "/variable-instances", "")
                .expect(204);
        assertThat(calls(instance) - before).isEqualTo(6);
        administrator.get("/api/v1/admin/audit/verification").expect(200);
    }

    private long calls(String instance) {
        return jdbc.sql("select count(*) from kexie.audit_event where action = 'ENGINE_CALLED'"
                        + " and actor = 'staff:admin' and subject like '%' || ? || '%'")
                .param(instance)
                .query(Long.class)
                .single();
    }

    @Test
    @DisplayName("查询和日常办理不记作对引擎的改动")
    void whoAsksOrWorksIsNotTakenForAnIntervention() {
        Staff administrator = province.administrator();
        long before = interventions();
        administrator.post("/engine-rest/task", Map.of()).expect(200);
        administrator.post("/engine-rest/history/task", Map.of()).expect(200);
        administrator.post("/engine-rest/task/count", Map.of()).expect(200);
        Staff clerk = province.officer("acceptance", MatrixWorld.BODY);
        String task = clerk.task(world.value("组建", "受理前"), "userTask_examineMaterials");
        engine.getTaskService().setAssignee(task, null);
        clerk.claim(task).expect(204);
        clerk.post("/engine-rest/task/" + task + "/unclaim", Map.of()).expect(204);
        assertThat(interventions()).isEqualTo(before);
    }

    private long interventions() {
        return jdbc.sql("select count(*) from kexie.audit_event where action = 'ENGINE_CALLED'")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    @DisplayName("谁都不能改写或删除审计记录")
    void nobodyChangesTheRecord(String method) {
        for (String path : List.of("/api/v1/admin/audit", "/api/v1/admin/audit/1", "/api/v1/admin/audit/head")) {
            assertThat(province.administrator().call(method, path, "{}").status())
                    .isIn(404, 405);
        }
        for (String change : List.of(
                "delete from kexie.audit_event",
                "update kexie.audit_event set actor = 'nobody'",
                "truncate kexie.audit_event")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> jdbc.sql(change).update())
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
    }

    @Test
    @DisplayName("无权的人执行作业，不会耗掉重试次数")
    void aStrangersAttemptTakesNoRetry() {
        String job = world.value("作业", "");
        int before = jobs.createJobQuery().jobId(job).singleResult().getRetries();
        Staff stranger = province.account(actors.userId("无组"));
        for (int i = 0; i < 6; i++) {
            stranger.post("/engine-rest/job/" + job + "/execute", Map.of()).expect(403);
        }
        assertThat(jobs.createJobQuery().jobId(job).singleResult().getRetries()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"受理前", "在办", "已办结", "已撤回"})
    @DisplayName("外人查不存在的案件和别人的案件，答复一模一样")
    void aForeignCaseIsAnsweredAsOneThatDoesNotExist(String state) {
        String foreign = world.value("组建", state);
        String none = foreign.substring(0, foreign.lastIndexOf('-')) + "-999999";
        Enterprise stranger = actors.stranger();
        for (String path : List.of(
                "/api/v1/cases/%s",
                "/api/v1/cases/%s/timeline",
                "/api/v1/cases/%s/documents",
                "/api/v1/cases/%s/documents/x",
                "/api/v1/cases/%s/materials/x",
                "/api/v1/establishments/%s")) {
            same(stranger.get(path.formatted(foreign)), foreign, stranger.get(path.formatted(none)), none);
        }
        for (String action : List.of("corrections", "withdrawal")) {
            String path = "/api/v1/establishments/%s/" + action;
            Object body = action.equals("corrections") ? Map.of("changes", Map.of()) : Map.of("reason", "试探");
            same(
                    stranger.post(path.formatted(foreign), body),
                    foreign,
                    stranger.post(path.formatted(none), body),
                    none);
        }
        Staff clerk = province.account(actors.userId("受理·他"));
        for (String path : List.of("/api/v1/cases/%s", "/api/v1/cases/%s/dossier", "/api/v1/cases/%s/timeline")) {
            same(clerk.get(path.formatted(foreign)), foreign, clerk.get(path.formatted(none)), none);
        }
    }

    private static void same(Answer foreign, String number, Answer none, String noNumber) {
        foreign.expect(404);
        none.expect(404);
        assertThat(text(foreign, number)).isEqualTo(text(none, noNumber));
        assertThat(names(foreign)).isEqualTo(names(none));
    }

    private static String text(Answer answer, String number) {
        return Json.text(answer.json()).replace(number, "#");
    }

    private static List<String> names(Answer answer) {
        return answer.response().headers().map().keySet().stream()
                .filter(name -> !name.equals("connection") && !name.equals("keep-alive"))
                .sorted()
                .toList();
    }

    @Test
    @DisplayName("时间上也看不出案件是否存在")
    void norDoesTheTimeTell() {
        String foreign = world.value("组建", "在办");
        String none = foreign.substring(0, foreign.lastIndexOf('-')) + "-999999";
        Enterprise stranger = actors.stranger();
        List<Double> there = new ArrayList<>();
        List<Double> nowhere = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            there.add(time(stranger, foreign));
            nowhere.add(time(stranger, none));
        }
        // Whose it is is asked of one row more; what a network adds hides far more than that.
        assertThat(Math.abs(median(there) - median(nowhere))).isLessThan(Math.max(3.0, median(nowhere) / 2));
    }

    /** In milliseconds. */
    private static double time(Enterprise stranger, String caseNo) {
        long begin = System.nanoTime();
        stranger.get("/api/v1/cases/" + caseNo).expect(404);
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/results", "/results.csv", "/result-sheet", "/draw"})
    @DisplayName("未批准的竞赛方案，外人从任何地址都看不出")
    void aPlanThatIsNotPublishedDoesNotExist(String rest) {
        String planned = world.value("竞赛", "方案");
        String none = planned.substring(0, planned.lastIndexOf('-')) + "-999999";
        String path = ContestRoad.CONTESTS + "/%s" + rest;
        same(
                actors.stranger().get(path.formatted(planned)),
                planned,
                actors.stranger().get(path.formatted(none)),
                none);
        Staff judge = province.account(actors.userId("专家·有此作品"));
        same(judge.get(path.formatted(planned)), planned, judge.get(path.formatted(none)), none);
    }

    @Test
    @DisplayName("替机关办竞赛的人看不到会员名册")
    void whoHoldsContestsReadsNoRosters() {
        Staff office = province.account(actors.userId("竞赛科·本地"));
        for (String rest : List.of("members", "members.csv", "members.xlsx", "members/" + world.value("会员", ""))) {
            office.get(world.association.path(rest)).isProblem(404, "UNKNOWN_ROSTER");
        }
    }
}

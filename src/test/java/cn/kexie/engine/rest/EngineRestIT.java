package cn.kexie.engine.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.access.Accounts;
import cn.kexie.engine.access.Groups;
import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.ProbeModels;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("引擎接口：状态码说真话，旁路已关闭")
class EngineRestIT {

    private static final String REST = "/engine-rest";
    private static final String GROUP = "review.engine-rest-it";
    private static final String PASSWORD = "Kexie-2026";
    private static final String ANN = Http.basic("engineItAnn", PASSWORD);
    private static final String BOB = Http.basic("engineItBob", PASSWORD);
    private static final String STRANGER = Http.basic("engineItStranger", PASSWORD);
    private static final String GOOD =
            "{\"variables\":{\"decision\":{\"value\":\"ACCEPT\"},\"confirmed\":{\"value\":true}}}";

    @LocalServerPort
    private int port;

    @Autowired
    private ProbeModels models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Groups groups;

    @Autowired
    private Accounts accounts;

    private Http http;
    private static String deployment;
    private ProcessInstance instance;
    private String task;

    @BeforeEach
    void startACase() throws Exception {
        http = new Http(port);
        groups.ensure(Map.of(GROUP, "接口测试"));
        addOnce("engineItAnn", List.of(GROUP));
        addOnce("engineItBob", List.of(GROUP));
        addOnce("engineItStranger", List.of());
        deployment = models.deploy(Map.of(
                "engine-rest-it.bpmn",
                model(),
                "engine-rest-it-taken.bpmn",
                TAKEN,
                "test-form.form",
                Files.readString(Path.of("src/test/resources/process-tests/test-form.form"))));
        instance = runtime.startProcessInstanceByKey(
                "test-form", "ENGINE-REST-IT", Map.of("caseNo", "1", "dueDate", "2036-03-10T00:00:00"));
        task = tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    @AfterEach
    void endCase() {
        models.endCases("test-form", "test-form-taken");
    }

    @AfterAll
    static void undeploy(@Autowired ProbeModels models) {
        models.remove(deployment, "test-form", "test-form-taken");
    }

    @Test
    void showsTheTaskToItsGroupAndToNobodyElse() throws Exception {
        String list = REST + "/task?processInstanceBusinessKey=ENGINE-REST-IT";
        assertThat(Http.json(get(list, ANN))).hasSize(1);
        assertThat(Http.json(get(list, STRANGER))).isEmpty();
        assertThat(get(REST + "/task/" + task + "/deployed-form", ANN).statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesTheSecondClaimAndAnothersTask() throws Exception {
        assertThat(claim("engineItAnn", ANN).statusCode()).isEqualTo(204);
        assertRefused(claim("engineItBob", BOB), 409, "ALREADY_CLAIMED", "该任务已由 engineItAnn 认领");
        assertRefused(submit(GOOD, BOB), 403, "CLAIMED_BY_ANOTHER", "只能由认领人办理");
        assertRefused(submit(GOOD, STRANGER), 403, "FORBIDDEN", "没有进行此操作的权限");
        assertThat(post("/task/" + task + "/unclaim", "{}", ANN).statusCode()).isEqualTo(204);
        assertThat(submit(GOOD, BOB).statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"variables":{}}                                                                                            | “决定”必须填写
            {"variables":{"decision":{"value":"NO"},"confirmed":{"value":true}}}                                        | “决定”的值“NO”不在可选范围内
            {"variables":{"decision":{"value":"ACCEPT"},"confirmed":{"value":true},"evil":{"value":1}}}                  | 表单中没有“evil”这一项
            {"variables":{"decision":{"value":"ACCEPT"},"confirmed":{"value":true},"caseNo":{"value":"2"}}}              | “案号”不能修改
            {"variables":{"decision":{"value":"x","type":"Integer"}}}                                                   | JSON
            {"variables":{"decision":{"value":"x","type":"Nonsense"}}}                                                  | 提交的变量无法读取
            {"variables":[]}                                                                                            | JSON
            {bad                                                                                                        | JSON
            """)
    void refusesWhatTheFormDoesNotAllowWith400(String body, String message) throws Exception {
        for (String road : List.of("submit-form", "complete")) {
            HttpResponse<String> answer = post("/task/" + task + "/" + road, body, ANN);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(Http.json(answer).path("message").asText()).contains(message);
        }
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void keepsWhoeverIsInAGroupAlready() throws Exception {
        String member = REST + "/group/" + GROUP + "/members/engineItAnn";
        for (int time = 0; time < 2; time++) {
            assertThat(http.send("PUT", member, BodyPublishers.noBody(), "Authorization", Http.ADMIN)
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(http.send("PUT", member, BodyPublishers.noBody(), "Authorization", STRANGER)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void tellsAFinishedTaskFromOneThatNeverWas() throws Exception {
        assertThat(submit(GOOD, ANN).statusCode()).isEqualTo(204);
        assertRefused(submit(GOOD, ANN), 409, "TASK_DONE", "该任务已由 engineItAnn 办结");
        assertRefused(claim("engineItBob", BOB), 409, "TASK_DONE", "该任务已由 engineItAnn 办结");
        assertRefused(post("/task/never/complete", "{}", ANN), 404, "UNKNOWN_TASK", "没有这个任务");
        assertThat(get(REST + "/task/never/deployed-form", ANN).statusCode()).isEqualTo(404);
        assertThat(get(REST + "/task/never", ANN).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    |                          |
            PUT    |                          | {"name":"x"}
            DELETE |                          |
            GET    | /form                    |
            GET    | /form-variables          |
            GET    | /form-variables?variableNames=x |
            GET    | /deployed-form           |
            GET    | /rendered-form           |
            POST   | /submit-form             | {}
            POST   | /complete                | {}
            POST   | /resolve                 | {}
            POST   | /claim                   | {"userId":"engineItAnn"}
            POST   | /unclaim                 | {}
            POST   | /assignee                | {"userId":"engineItAnn"}
            POST   | /delegate                | {"userId":"engineItAnn"}
            POST   | /bpmnError               | {"errorCode":"x"}
            POST   | /bpmnEscalation          | {"escalationCode":"x"}
            GET    | /comment                 |
            GET    | /comment/x               |
            POST   | /comment/create          | {"message":"x"}
            GET    | /attachment              |
            GET    | /attachment/x            |
            DELETE | /attachment/x            |
            GET    | /identity-links          |
            POST   | /identity-links          | {"userId":"engineItAnn","type":"candidate"}
            POST   | /identity-links/delete   | {"userId":"engineItAnn","type":"candidate"}
            GET    | /variables               |
            POST   | /variables               | {"modifications":{}}
            GET    | /variables/x             |
            PUT    | /variables/x             | {"value":1}
            DELETE | /variables/x             |
            GET    | /variables/x/data        |
            GET    | /localVariables          |
            POST   | /localVariables          | {"modifications":{}}
            GET    | /localVariables/x        |
            PUT    | /localVariables/x        | {"value":1}
            DELETE | /localVariables/x        |
            GET    | /localVariables/x/data   |
            """)
    void knowsNothingBelowATaskThatNeverWas(String method, String below, String body) throws Exception {
        for (String root : List.of("/task/never", "/engine/default/task/never")) {
            for (String user : List.of(ANN, Http.ADMIN)) {
                HttpResponse<String> answer = http.send(
                        method,
                        REST + root + (below == null ? "" : below),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                        "Authorization",
                        user,
                        "Content-Type",
                        "application/json");
                assertRefused(answer, 404, "UNKNOWN_TASK", "没有这个任务");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            task?firstResult=abc                            | firstResult
            task?dueBefore=xyz                              | dueBefore
            task?createdAfter=2026-02-30                    | createdAfter
            task?priority=high                              | priority
            task?assigned=perhaps                           | assigned
            task?sortBy=nosuch&sortOrder=asc                | sortBy
            task?sortBy=created&sortOrder=up                | sortOrder
            task?sortBy=created                             | sortBy
            task?processVariables=x                         | processVariables
            task/count?dueAfter=xyz                         | dueAfter
            history/task?startedBefore=xyz                  | startedBefore
            history/process-instance?startedAfter=xyz       | startedAfter
            history/process-instance?firstResult=1.5        | firstResult
            process-instance?active=perhaps                 | active
            process-definition?version=one                  | version
            job?dueDates=xyz                                | dueDates
            user?sortBy=nosuch&sortOrder=asc                | sortBy
            """)
    void namesTheValueItCannotRead(String query, String parameter) throws Exception {
        HttpResponse<String> answer = get(REST + "/" + query, Http.ADMIN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Http.json(answer).path("code").asText()).as(answer.body()).isEqualTo("BAD_PARAMETER");
        assertThat(Http.json(answer).path("message").asText()).contains("查询参数 " + parameter);
    }

    @Test
    void refusesMoreConditionsThanAnybodyHas() throws Exception {
        HttpResponse<String> answer = post("/task", "{\"processVariables\":[" + variables(41) + "]}", Http.ADMIN);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(Http.json(answer).path("code").asText()).isEqualTo("TOO_MANY_CONDITIONS");
        assertThat(Http.json(answer).path("message").asText()).contains("40", "41");
        assertThat(post("/task", "{\"processVariables\":[" + variables(40) + "]}", Http.ADMIN)
                        .statusCode())
                .isEqualTo(200);
    }

    private static String variables(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"name\":\"v%d\",\"operator\":\"like\",\"value\":\"%%a%%\"}".formatted(i))
                .collect(Collectors.joining(","));
    }

    @Test
    void showsNothingOfATaskThatIsDoneButItsComments() throws Exception {
        assertThat(submit(GOOD, ANN).statusCode()).isEqualTo(204);
        for (String below :
                List.of("", "/form", "/form-variables", "/deployed-form", "/variables", "/identity-links")) {
            assertRefused(get(REST + "/task/" + task + below, Http.ADMIN), 404, "UNKNOWN_TASK", "办结");
        }
        assertThat(get(REST + "/task/" + task + "/comment", Http.ADMIN).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task", "/history/process-instance", "/user", "/process-instance", "/history/task"})
    void refusesListsThatAreTooLong(String list) throws Exception {
        assertThat(get(REST + list + "?maxResults=1001", Http.ADMIN).statusCode())
                .isEqualTo(400);
        assertThat(get(REST + list + "?maxResults=-1", Http.ADMIN).statusCode()).isEqualTo(400);
        assertThat(get(REST + list + "?maxResults=1000", Http.ADMIN).statusCode())
                .isEqualTo(200);
        assertThat(get(REST + list, Http.ADMIN).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PUT    | /task/{task}/variables/decision               | {"value":"ACCEPT"}
            POST   | /task/{task}/variables                        | {"modifications":{"decision":{"value":"ACCEPT"}}}
            PUT    | /task/{task}/localVariables/decision          | {"value":"ACCEPT"}
            PUT    | /process-instance/{instance}/variables/caseNo | {"value":"2"}
            POST   | /process-instance/{instance}/variables        | {"modifications":{"caseNo":{"value":"2"}}}
            DELETE | /process-instance/{instance}                  | {}
            POST   | /task/{task}/assignee                         | {"userId":"engineItBob"}
            POST   | /task/{task}/delegate                         | {"userId":"engineItBob"}
            POST   | /task/{task}/claim                            | {"userId":"engineItBob"}
            POST   | /task/{task}/identity-links                   | {"userId":"engineItStranger","type":"candidate"}
            POST   | /task/{task}/resolve                          | {"variables":{"decision":{"value":"ACCEPT"}}}
            POST   | /task/{task}/bpmnError                        | {"errorCode":"x"}
            POST   | /task/{task}/bpmnEscalation                   | {"escalationCode":"x"}
            PUT    | /task/{task}                                  | {"name":"x"}
            POST   | /task/create                                  | {"name":"x"}
            POST   | /process-definition/key/test-form/start       | {}
            POST   | /filter/create                                | {"name":"x","resourceType":"Task","query":{}}
            """)
    void closesTheSideRoadsToCandidates(String method, String path, String body) throws Exception {
        HttpResponse<String> answer = http.send(
                method,
                REST + path.replace("{task}", task).replace("{instance}", instance.getId()),
                BodyPublishers.ofString(body),
                "Authorization",
                ANN,
                "Content-Type",
                "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    }

    @RepeatedTest(5)
    void letsOneOfManySimultaneousCompletionsThrough() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(6);
        try {
            Callable<Integer> completion = () -> submit(GOOD, ANN).statusCode();
            List<Integer> answers = people.invokeAll(java.util.Collections.nCopies(6, completion)).stream()
                    .map(EngineRestIT::result)
                    .sorted()
                    .toList();
            assertThat(answers).containsExactly(204, 409, 409, 409, 409, 409);
        } finally {
            people.shutdown();
        }
    }

    @Test
    void givesEverybodyTheStandingListsInChinese() throws Exception {
        for (String user : List.of(ANN, STRANGER)) {
            JsonNode filters = Http.json(get(REST + "/filter", user));
            assertThat(filters.findValuesAsText("name")).contains("我的待办", "待认领", "即将超时", "已超时");
            for (JsonNode filter : filters) {
                String list = REST + "/filter/" + filter.path("id").asText() + "/list";
                assertThat(get(list, user).statusCode())
                        .as(filter.path("name").asText())
                        .isEqualTo(200);
            }
        }
    }

    private void addOnce(String user, List<String> memberOf) {
        if (identity.createUserQuery().userId(user).count() == 0) {
            accounts.add(user, user, PASSWORD, memberOf);
        }
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        return http.get(path, "Authorization", authorization);
    }

    private HttpResponse<String> post(String path, String body, String authorization) throws Exception {
        return http.post(REST + path, body, "Authorization", authorization);
    }

    private HttpResponse<String> submit(String body, String authorization) throws Exception {
        return post("/task/" + task + "/submit-form", body, authorization);
    }

    private HttpResponse<String> claim(String user, String authorization) throws Exception {
        return post("/task/" + task + "/claim", "{\"userId\":\"" + user + "\"}", authorization);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code, String message)
            throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Http.json(answer).path("code").asText()).isEqualTo(code);
        assertThat(Http.json(answer).path("message").asText()).contains(message);
    }

    /** The model of the fast tests, for a group of this test, without its delegate and with the variables nobody brings. */
    /** Both tasks ask the same; what they ask is taken by what follows them. */
    private static String model() throws Exception {
        return Files.readString(Path.of("src/test/resources/process-tests/test-form.bpmn"))
                .replace("review.440106", GROUP)
                .replace(
                        "name=\"没有表单\"",
                        "name=\"再填\" camunda:formRef=\"test-form-answer\" camunda:formRefBinding=\"deployment\"")
                .replaceFirst(
                        "(?s)<bpmn:serviceTask.*</bpmn:serviceTask>", taking("record", "flow_toRecord", "flow_toPlain"))
                .replace("<bpmn:outgoing>flow_toDone</bpmn:outgoing>", "<bpmn:outgoing>flow_toTake</bpmn:outgoing>")
                .replace("<bpmn:endEvent", taking("take", "flow_toTake", "flow_toDone") + "<bpmn:endEvent")
                .replace("\"userTask_plain\" targetRef", "\"callActivity_take\" targetRef")
                .replace("</bpmn:process>", """
                        <bpmn:sequenceFlow id="flow_toTake" sourceRef="userTask_plain" targetRef="callActivity_take" />
                        </bpmn:process>""")
                .replace("serviceTask_record", "callActivity_record")
                .replaceFirst("<bpmn:extensionElements>", """
                        <bpmn:extensionElements><camunda:inputOutput>
                        <camunda:inputParameter name="dueDate">2036-03-10T00:00:00</camunda:inputParameter>
                        <camunda:inputParameter name="advisers"></camunda:inputParameter>
                        <camunda:inputParameter name="itemOptions"></camunda:inputParameter>
                        </camunda:inputOutput>""");
    }

    private static String taking(String name, String incoming, String outgoing) {
        String taken = Stream.of("decision", "opinion", "adviser", "items", "days", "visitOn", "confirmed", "code")
                .map("<camunda:in source=\"%1$s\" target=\"%1$s\" />"::formatted)
                .collect(Collectors.joining());
        return """
                <bpmn:callActivity id="callActivity_%s" name="记录" calledElement="test-form-taken" camunda:calledElementBinding="deployment">
                <bpmn:extensionElements>
                <camunda:in businessKey="#{execution.processBusinessKey}" />%s
                </bpmn:extensionElements>
                <bpmn:incoming>%s</bpmn:incoming><bpmn:outgoing>%s</bpmn:outgoing>
                </bpmn:callActivity>
                """.formatted(name, taken, incoming, outgoing);
    }

    private static final String TAKEN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="http://kexie.cn/bpmn">
              <bpmn:process id="test-form-taken" name="记录" isExecutable="true" camunda:historyTimeToLive="P30D">
                <bpmn:startEvent id="startEvent_called"><bpmn:outgoing>flow_toEnd</bpmn:outgoing></bpmn:startEvent>
                <bpmn:endEvent id="endEvent_taken"><bpmn:incoming>flow_toEnd</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_toEnd" sourceRef="startEvent_called" targetRef="endEvent_taken" />
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static int result(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}

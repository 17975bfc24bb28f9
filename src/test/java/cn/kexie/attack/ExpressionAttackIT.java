package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever gets an expression to the engine runs code; a property of the JVM stands for the harm it would do. */
@IntegrationTest
@DisplayName("攻击：让引擎执行表达式")
class ExpressionAttackIT {

    private static final String HARM = "kexie.attack";
    private static final String EXPRESSION =
            "${''.getClass().forName('java.lang.System').getMethod('setProperty',''.getClass(),''.getClass())"
                    + ".invoke(null,'" + HARM + "','done')}";

    @LocalServerPort
    private int port;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    private Province province;

    @BeforeEach
    void noHarmYet() {
        province = new Province(port);
        System.clearProperty(HARM);
    }

    static Stream<String> bodies() {
        String value = "\"" + EXPRESSION + "\"";
        return Stream.of(
                        "{\"assigneeExpression\":%s}",
                        "{\"assigneeLikeExpression\":%s}",
                        "{\"ownerExpression\":%s}",
                        "{\"candidateUserExpression\":%s}",
                        "{\"candidateGroupExpression\":%s}",
                        "{\"candidateGroupsExpression\":%s}",
                        "{\"involvedUserExpression\":%s}",
                        "{\"assigneeInExpression\":%s}",
                        "{\"dueAfterExpression\":%s}",
                        "{\"dueBeforeExpression\":%s}",
                        "{\"dueDateExpression\":%s}",
                        "{\"followUpAfterExpression\":%s}",
                        "{\"followUpBeforeExpression\":%s}",
                        "{\"followUpDateExpression\":%s}",
                        "{\"createdAfterExpression\":%s}",
                        "{\"createdBeforeExpression\":%s}",
                        "{\"createdOnExpression\":%s}",
                        "{\"updatedAfterExpression\":%s}",
                        "{\"processInstanceBusinessKeyExpression\":%s}",
                        "{\"processInstanceBusinessKeyLikeExpression\":%s}",
                        "{\"orQueries\":[{\"assigneeExpression\":%s}]}",
                        "{\"orQueries\":[{\"name\":\"x\"},{\"dueBeforeExpression\":%s}]}",
                        "{\"orQueries\":[{\"orQueries\":[{\"candidateGroupExpression\":%s}]}]}",
                        "{\"orQueries\":[{\"\\u0061ssigneeExpression\":%s}]}",
                        "{\"assignee\\u0045xpression\":%s}",
                        "{\"x\":{\"y\":[{\"z\":{\"assigneeExpression\":%s}}]}}",
                        "[{\"assigneeExpression\":%s}]",
                        "{\"assigneeExpression\":null,\"name\":%s}",
                        "{\"name\":\"x\",\"assigneeExpression\":%s")
                .map(body -> body.formatted(value));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void inATaskQuery(String body) {
        for (Staff person : List.of(clerk(), province.administrator())) {
            for (String path : List.of("/engine-rest/task", "/engine-rest/task/count")) {
                refused(person.post(path, Map.of()).status() == 200 ? person.call("POST", path, body) : null);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task?assigneeExpression=",
                "/engine-rest/task/count?candidateGroupExpression=",
                "/engine-rest/task?dueBeforeExpression=",
                "/engine-rest/history/task?assignee%45xpression=",
                "/engine-rest/filter?nameExpression="
            })
    void inTheAddress(String path) {
        refused(clerk().get(path + "%24%7B1%7D"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void inAFilterTheAdministratorIsTalkedInto(String body) {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"x\",\"properties\":{},\"query\":%s}".formatted(body);
        refused(province.administrator().call("POST", "/engine-rest/filter/create", filter));
        assertThat(filters.createFilterQuery().filterName("x").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EXPRESSION,
                "${''.getClass()}",
                "${dataSource}",
                "${environment.getProperty('spring.datasource.password')}",
                "${execution.processEngineServices}",
                "${applicationContext}",
                "${currentUser().getClass()}",
                "${currentUser().length()}",
                "${dateTime().getClass()}",
                "${dateTime().getZone()}",
                "${now().getTime()}"
            })
    void inAFilterThatIsStoredAlready(String expression) {
        Filter filter = filters.saveFilter(
                filters.newTaskFilter("stored").setQuery(tasks.createTaskQuery().taskAssigneeExpression(expression)));
        try {
            Answer answer = province.administrator().get("/engine-rest/filter/" + filter.getId() + "/list");
            answer.isRefusal(400, "EXPRESSION_REFUSED");
            assertThat(System.getProperty(HARM)).isNull();
        } finally {
            filters.deleteFilter(filter.getId());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"我的待办", "待认领", "即将超时", "已超时"})
    void whileTheStandingListsStillWork(String name) {
        String id = filters.createFilterQuery()
                .filterResourceType(EntityTypes.TASK)
                .filterName(name)
                .singleResult()
                .getId();
        assertThat(clerk().get("/engine-rest/filter/" + id + "/list").status()).isEqualTo(200);
    }

    private void refused(Answer answer) {
        assertThat(answer).isNotNull();
        assertThat(answer.status()).as(answer::toString).isEqualTo(400);
        assertThat(answer.text("message")).contains("表达式").doesNotContain("getClass");
        assertThat(System.getProperty(HARM)).isNull();
    }

    private Staff clerk() {
        return province.officer("acceptance", "440106");
    }
}

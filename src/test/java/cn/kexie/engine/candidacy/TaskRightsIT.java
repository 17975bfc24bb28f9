package cn.kexie.engine.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.access.EngineRights;
import cn.kexie.engine.candidacy.TaskOracle.OpenTask;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.support.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.CommandChecker;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** In one transaction that is taken back: nothing else sees the rows, and what others do is not seen. ADR 0074. */
@IntegrationTest
@DisplayName("任务权限：由任务自己的办理人和候选人得出")
class TaskRightsIT {

    private static final int FILTERS = 1_000;
    private static final long SEED = 20_261_130;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private TaskService tasks;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private EngineRights rights;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    @DisplayName("一千次随机的人和筛选条件，列表、数目与逐行核对的一致")
    void listAndCountAreWhatTheOracleSays() {
        inAWorld(new Random(SEED), (world, oracle, chance) -> {
            int found = 0;
            for (int i = 0; i < FILTERS; i++) {
                String person = world.one(world.people);
                Set<String> groups = Set.copyOf(world.groupsOf(person));
                TaskQuery query = tasks.createTaskQuery();
                RandomFilter filter = new RandomFilter(world, chance, person, groups);
                Predicate<OpenTask> wanted = filter.addTo(query);
                List<String> expected = oracle.tasks.stream()
                        .filter(task -> oracle.mayRead(person, groups, task))
                        .filter(wanted)
                        .map(OpenTask::id)
                        .toList();
                found += expected.size();
                rights.of(new StaffPrincipal(UserId.of(person), groups), () -> {
                    assertThat(query.list())
                            .as("%s", filter)
                            .extracting(Task::getId)
                            .containsExactlyInAnyOrderElementsOf(expected);
                    assertThat(query.count()).as("%s", filter).isEqualTo(expected.size());
                    return null;
                });
            }
            assertThat(found).isGreaterThan(FILTERS * 3);
        });
    }

    @Test
    @DisplayName("读取和办理的权限逐人逐任务与引擎原来的一致")
    void rightsAreWhatTheOracleSays() {
        inAWorld(new Random(SEED + 1), (world, oracle, chance) -> {
            int allowed = 0;
            for (int i = 0; i < FILTERS; i++) {
                String person = world.one(world.people);
                List<String> groups = world.groupsOf(person);
                OpenTask task = oracle.tasks.get(chance.nextInt(oracle.tasks.size()));
                boolean may = oracle.mayRead(person, Set.copyOf(groups), task);
                allowed += may ? 1 : 0;
                assertThat(passes(person, groups, task, CommandChecker::checkReadTask))
                        .as("%s reads %s", person, task)
                        .isEqualTo(may);
                assertThat(passes(person, groups, task, CommandChecker::checkTaskWork))
                        .as("%s works on %s", person, task)
                        .isEqualTo(oracle.mayWork(person, Set.copyOf(groups), task));
            }
            assertThat(allowed).isBetween(FILTERS / 20, FILTERS / 2);
        });
    }

    @Test
    @DisplayName("有关人员可读、可办，不能转给别人或改动；撤出以后什么权限也没有")
    void beingNamedGivesReadingAndWorkAlone() {
        inAWorld(new Random(SEED + 2), (world, oracle, chance) -> {
            String task = world.tasks.get(0);
            activate(task);
            jdbc.sql("delete from act_ru_authorization where resource_type_ = 7")
                    .update();
            jdbc.sql("delete from act_ru_identitylink where task_id_ = ?")
                    .param(task)
                    .update();
            jdbc.sql("insert into act_ru_identitylink (id_, rev_, type_, user_id_, task_id_)"
                            + " values ('示例', 1, 'candidate', '示例新人', ?)")
                    .param(task)
                    .update();
            assertThat(has("示例新人", Permissions.READ, task)).isTrue();
            assertThat(has("示例新人", Permissions.TASK_WORK, task)).isTrue();
            assertThat(has("示例新人", Permissions.UPDATE, task)).isFalse();
            assertThat(has("示例新人", Permissions.TASK_ASSIGN, task)).isFalse();
            assertThat(has("示例新人", Permissions.DELETE, task)).isFalse();
            tasks.deleteCandidateUser(task, "示例新人");
            assertThat(has("示例新人", Permissions.READ, task)).isFalse();
        });
    }

    @Test
    @DisplayName("办理人、所有人、候选人和候选组都不再各写一行授权")
    void writesNoRowsForThoseNamed() {
        inAWorld(new Random(SEED + 3), (world, oracle, chance) -> {
            String task = world.tasks.get(1);
            activate(task);
            long before = rows();
            tasks.addCandidateUser(task, "示例新人");
            tasks.addCandidateGroup(task, "示例新组");
            tasks.setOwner(task, "示例所有人");
            tasks.setAssignee(task, "示例办理人");
            assertThat(rows()).isEqualTo(before);
            assertThat(has("示例办理人", Permissions.READ, task)).isTrue();
            assertThat(has("示例所有人", Permissions.READ, task)).isTrue();
        });
    }

    @Test
    @DisplayName("旧库中任务自己已说明的授权行删去，另行授予的和更宽的保留")
    void oldRowsThatTheTaskItselfSaysGoAway() throws Exception {
        String script = new ClassPathResource("db/migration/V1_47__rights_from_candidacy.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        inAWorld(new Random(SEED + 4), (world, oracle, chance) -> {
            String task = world.tasks.get(2);
            jdbc.sql("update act_ru_task set assignee_ = '示例办理人', owner_ = null, suspension_state_ = 1 where id_ = ?")
                    .param(task)
                    .update();
            jdbc.sql("delete from act_ru_identitylink where task_id_ = ?")
                    .param(task)
                    .update();
            jdbc.sql("delete from act_ru_authorization where resource_id_ = ?")
                    .param(task)
                    .update();
            tasks.addCandidateGroup(task, "示例组1");
            old("一", "示例办理人", null, task, 2 | 16384);
            old("二", null, "示例组1", task, 2 | 16384);
            old("三", "示例另行授予", null, task, 2 | 16384);
            old("四", null, "示例组2", task, 2);
            jdbc.sql(script).update();
            assertThat(jdbc.sql("select id_ from act_ru_authorization where resource_id_ = ? order by id_")
                            .param(task)
                            .query(String.class)
                            .list())
                    .containsExactlyInAnyOrder("三", "四");
        });
    }

    private void old(String id, String person, String group, String task, int permissions) {
        jdbc.sql("insert into act_ru_authorization (id_, rev_, type_, user_id_, group_id_, resource_type_,"
                        + " resource_id_, perms_) values (?, 1, 1, ?, ?, 7, ?, ?)")
                .params(id, person, group, task, permissions)
                .update();
    }

    private void activate(String task) {
        jdbc.sql("update act_ru_task set suspension_state_ = 1 where id_ = ?")
                .param(task)
                .update();
    }

    private boolean has(String person, Permissions permission, String task) {
        return authorizations.isUserAuthorized(person, List.of(), permission, Resources.TASK, task);
    }

    private boolean passes(
            String person, List<String> groups, OpenTask task, BiConsumer<CommandChecker, TaskEntity> check) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return rights.of(
                new StaffPrincipal(UserId.of(person), Set.copyOf(groups)),
                () -> configuration.getCommandExecutorTxRequired().execute(context -> {
                    TaskEntity entity = context.getTaskManager().findTaskById(task.id());
                    try {
                        configuration.getCommandCheckers().forEach(checker -> check.accept(checker, entity));
                        return true;
                    } catch (AuthorizationException refused) {
                        return false;
                    }
                }));
    }

    private long rows() {
        return jdbc.sql("select count(*) from act_ru_authorization")
                .query(Long.class)
                .single();
    }

    private void inAWorld(Random chance, Story story) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            TaskWorld world = new TaskWorld(jdbc, chance);
            world.write();
            story.tell(world, new TaskOracle(jdbc), chance);
        });
    }

    private interface Story {

        void tell(TaskWorld world, TaskOracle oracle, Random chance);
    }
}

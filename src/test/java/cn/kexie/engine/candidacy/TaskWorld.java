package cn.kexie.engine.candidacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open tasks, people, groups and authorizations by chance, written as rows. */
class TaskWorld {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private static final int TASKS = 700;
    private static final int PEOPLE = 40;
    private static final int GROUPS = 25;
    private static final int AUTHORIZATIONS = 90;
    private static final List<String> NAMES = List.of("审查申请材料", "作出备案决定", "处理异议", "复核（示例）");

    private final JdbcClient jdbc;
    private final Random chance;
    final List<String> definitions;
    final List<String> people = names("示例人员", PEOPLE);
    final List<String> groups = names("示例组", GROUPS);
    final List<String> tasks = names("示例任务", TASKS);

    TaskWorld(JdbcClient jdbc, Random chance) {
        this.jdbc = jdbc;
        this.chance = chance;
        this.definitions = jdbc.sql("select id_ from act_re_procdef order by key_, version_ limit 4")
                .query(String.class)
                .list();
    }

    void write() {
        people.forEach(id -> jdbc.sql("insert into act_id_user (id_, rev_) values (?, 1)")
                .param(id)
                .update());
        // Whoever asks what a person is a candidate for must know the person's groups.
        authorize("读各组", 0, "*", null, 2, "*", 2);
        groups.forEach(this::group);
        tasks.forEach(this::task);
        IntStream.range(0, AUTHORIZATIONS).forEach(this::authorization);
    }

    List<String> groupsOf(String person) {
        return jdbc.sql("select group_id_ from act_id_membership where user_id_ = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    private void group(String id) {
        jdbc.sql("insert into act_id_group (id_, rev_, name_) values (?, 1, ?)")
                .params(id, id)
                .update();
        some(people, 10)
                .forEach(person -> jdbc.sql("insert into act_id_membership (user_id_, group_id_) values (?, ?)")
                        .params(person, id)
                        .update());
        // As the engine does for a group it creates; every third came by another road.
        if (chance.nextInt(3) > 0) {
            authorize("读组" + id, 1, null, id, 2, id, 2);
        }
    }

    private void task(String id) {
        String definition = one(definitions);
        jdbc.sql("""
            insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, proc_def_id_,
                business_key_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_)
            values (?, 1, ?, ?, ?, ?, true, false, true, false, 1)
            """)
                .params("run-" + id, "run-" + id, "run-" + id, definition, "示例-" + chance.nextInt(50))
                .update();
        jdbc.sql("""
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_,
                task_def_key_, priority_, create_time_, due_date_, assignee_, owner_, suspension_state_)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .params(
                        id,
                        "run-" + id,
                        "run-" + id,
                        definition,
                        one(NAMES),
                        "userTask_" + chance.nextInt(4),
                        chance.nextInt(100),
                        moment(),
                        chance.nextInt(4) > 0 ? moment() : null,
                        chance.nextInt(5) < 2 ? one(people) : null,
                        chance.nextInt(20) == 0 ? one(people) : null,
                        chance.nextInt(15) == 0 ? 2 : 1)
                .update();
        some(groups, 2).forEach(group -> link(id, null, group, chance.nextInt(12) > 0));
        some(people, 1).forEach(person -> link(id, person, null, chance.nextInt(12) > 0));
    }

    private void link(String task, String person, String group, boolean candidate) {
        jdbc.sql("insert into act_ru_identitylink (id_, rev_, type_, user_id_, group_id_, task_id_)"
                        + " values (?, 1, ?, ?, ?, ?)")
                .params(task + person + group, candidate ? "candidate" : "watcher", person, group, task)
                .update();
    }

    /** Few take something away: for those people alone the order of the rows counts. */
    private void authorization(int number) {
        int type = number % 12 == 0 ? 2 : 1;
        boolean ofGroup = number % 12 != 0 && chance.nextInt(3) == 0 || number % 24 == 0;
        boolean ofTask = chance.nextInt(3) > 0;
        String resource = ofTask
                ? chance.nextInt(12) == 0 ? "*" : one(tasks)
                : chance.nextInt(6) == 0 ? "*" : one(definitions).split(":")[0];
        int permissions = List.of(2, 64, 2 | 64, 16384, Integer.MAX_VALUE).get(chance.nextInt(5));
        boolean written = jdbc.sql("select count(*) from act_ru_authorization where type_ = ? and resource_id_ = ?")
                        .params(type, resource)
                        .query(Long.class)
                        .single()
                > (resource.equals("*") ? 4 : 0);
        if (!written) {
            authorize(
                    "权" + number,
                    type,
                    ofGroup ? null : one(people),
                    ofGroup ? one(groups) : null,
                    ofTask ? 7 : 6,
                    resource,
                    permissions);
        }
    }

    private void authorize(
            String id, int type, String person, String group, int resourceType, String resource, int permissions) {
        jdbc.sql("insert into act_ru_authorization (id_, rev_, type_, user_id_, group_id_, resource_type_,"
                        + " resource_id_, perms_) values (?, 1, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(id, type, person, group, resourceType, resource, permissions)
                .update();
    }

    private Timestamp moment() {
        return Timestamp.from(NOON.plus(chance.nextInt(1_000) - 500, ChronoUnit.HOURS));
    }

    String one(List<String> of) {
        return of.get(chance.nextInt(of.size()));
    }

    private List<String> some(List<String> of, int most) {
        List<String> some = new ArrayList<>();
        for (int i = chance.nextInt(most + 1); i > 0; i--) {
            some.add(one(of));
        }
        return some.stream().distinct().toList();
    }

    private static List<String> names(String stem, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> stem + i).toList();
    }
}

package cn.kexie.engine.candidacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says by looking at every row who may read or work on which task: with the rows the engine itself would have written for
 * all whom a task names, in the order in which its own statements look at them.
 */
class TaskOracle {

    static final int READ = 2;
    static final int READ_TASK = 64;
    static final int TASK_WORK = 16384;
    private static final int UPDATE = 4;
    private static final int UPDATE_TASK = 128;
    private static final int TASK = 7;
    private static final int DEFINITION = 6;

    final List<OpenTask> tasks;
    private final Map<String, List<Row>> rows = new HashMap<>();
    private final List<Row> all;

    TaskOracle(JdbcClient jdbc) {
        Map<String, List<Link>> links = new HashMap<>();
        jdbc.sql("select task_id_, type_, user_id_, group_id_ from act_ru_identitylink where task_id_ is not null")
                .query(row -> {
                    links.computeIfAbsent(row.getString(1), key -> new ArrayList<>())
                            .add(new Link(row.getString(2), row.getString(3), row.getString(4)));
                });
        tasks = jdbc.sql("""
            select t.*, d.key_, e.business_key_ from act_ru_task t
            join act_re_procdef d on d.id_ = t.proc_def_id_
            join act_ru_execution e on e.id_ = t.proc_inst_id_
            """)
                .query((row, number) -> new OpenTask(
                        row.getString("id_"),
                        row.getString("name_"),
                        row.getString("task_def_key_"),
                        row.getString("key_"),
                        row.getString("business_key_"),
                        row.getInt("priority_"),
                        row.getString("assignee_"),
                        row.getString("owner_"),
                        row.getInt("suspension_state_") == 1,
                        Optional.ofNullable(row.getTimestamp("due_date_")).map(java.sql.Timestamp::toInstant),
                        links.getOrDefault(row.getString("id_"), List.of())))
                .list();
        all = new ArrayList<>(jdbc.sql("select type_, user_id_, group_id_, resource_type_, resource_id_, perms_ from"
                        + " act_ru_authorization")
                .query((row, number) -> new Row(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getInt(6)))
                .list());
        tasks.forEach(task -> all.addAll(task.named()));
    }

    boolean mayRead(String person, Set<String> groups, OpenTask task) {
        return allowed(person, groups, List.of(of(TASK, task.id, READ), of(DEFINITION, task.definition, READ_TASK)));
    }

    boolean mayWork(String person, Set<String> groups, OpenTask task) {
        return allowed(
                person,
                groups,
                List.of(
                        of(TASK, task.id, TASK_WORK),
                        of(DEFINITION, task.definition, TASK_WORK),
                        of(TASK, task.id, UPDATE),
                        of(DEFINITION, task.definition, UPDATE_TASK)));
    }

    private static Check of(int type, String id, int permission) {
        return new Check(type, id, permission);
    }

    private boolean allowed(String person, Set<String> groups, List<Check> checks) {
        List<Row> mine = rows.computeIfAbsent(
                person,
                key -> all.stream().filter(row -> row.concerns(person, groups)).toList());
        boolean revoked = mine.stream().anyMatch(row -> row.type == 2);
        return revoked
                ? checks.stream()
                        .map(check -> verdict(mine, check))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(false)
                : checks.stream().anyMatch(check -> mine.stream().anyMatch(row -> row.type < 2 && row.gives(check)));
    }

    private static Optional<Boolean> verdict(List<Row> mine, Check check) {
        List<Predicate<Row>> levels = List.of(
                row -> row.person != null && row.type > 0,
                row -> row.group != null && row.type > 0,
                row -> "*".equals(row.person) && row.type == 0);
        for (Predicate<Row> level : levels) {
            for (String id : List.of(check.id, "*")) {
                List<Row> here = mine.stream()
                        .filter(level)
                        .filter(row -> row.resourceType == check.type && row.resource.equals(id))
                        .toList();
                if (here.stream().anyMatch(row -> row.type < 2 && row.holds(check))) {
                    return Optional.of(true);
                }
                if (here.stream().anyMatch(row -> row.type != 1 && !row.holds(check))) {
                    return Optional.of(false);
                }
            }
        }
        return Optional.empty();
    }

    record Link(String type, String person, String group) {}

    record OpenTask(
            String id,
            String name,
            String key,
            String definition,
            String businessKey,
            int priority,
            String assignee,
            String owner,
            boolean active,
            Optional<Instant> due,
            List<Link> links) {

        boolean isCandidate(Predicate<Link> who) {
            return links.stream().anyMatch(link -> link.type.equals("candidate") && who.test(link));
        }

        private List<Row> named() {
            List<Row> named = new ArrayList<>();
            Optional.ofNullable(assignee).ifPresent(person -> named.add(row(person, null)));
            Optional.ofNullable(owner).ifPresent(person -> named.add(row(person, null)));
            links.forEach(link -> named.add(row(link.person, link.group)));
            return named;
        }

        private Row row(String person, String group) {
            return new Row(1, person, group, TASK, id, READ | TASK_WORK);
        }
    }

    private record Check(int type, String id, int permission) {}

    private record Row(int type, String person, String group, int resourceType, String resource, int permissions) {

        boolean concerns(String who, Set<String> groups) {
            return who.equals(person) || "*".equals(person) || group != null && groups.contains(group);
        }

        boolean gives(Check check) {
            return resourceType == check.type && (resource.equals(check.id) || resource.equals("*")) && holds(check);
        }

        boolean holds(Check check) {
            return (permissions & check.permission) == check.permission;
        }
    }
}

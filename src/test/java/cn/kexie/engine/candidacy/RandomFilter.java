package cn.kexie.engine.candidacy;

import cn.kexie.engine.candidacy.TaskOracle.OpenTask;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.task.TaskQuery;

/** Conditions by chance, told to the engine and to the oracle alike. */
class RandomFilter {

    /** The engine knows no such words within alternatives, or (12) they are said already. */
    private static final Set<Integer> ONLY_IN_CONJUNCTION = Set.of(2, 3, 12);

    private final TaskWorld world;
    private final Random chance;
    private final String person;
    private final Set<String> groups;
    private final List<String> said = new ArrayList<>();
    private boolean alternatives;

    RandomFilter(TaskWorld world, Random chance, String person, Set<String> groups) {
        this.world = world;
        this.chance = chance;
        this.person = person;
        this.groups = groups;
    }

    /** Adds up to three conditions that all hold, and now and then a list of which one must. */
    Predicate<OpenTask> addTo(TaskQuery query) {
        boolean assignedToo = chance.nextBoolean();
        Predicate<OpenTask> all = task -> true;
        for (int kind : kinds(chance.nextInt(4))) {
            all = all.and(add(kind, query, assignedToo));
        }
        if (chance.nextInt(3) == 0) {
            alternatives = true;
            said.add("or(");
            TaskQuery either = query.or();
            Predicate<OpenTask> any = add(12, either, assignedToo);
            for (int kind : kinds(1 + chance.nextInt(2))) {
                if (ONLY_IN_CONJUNCTION.contains(kind)) {
                    continue;
                }
                any = any.or(add(kind, either, assignedToo));
            }
            either.endOr();
            all = all.and(any);
        }
        return all;
    }

    @Override
    public String toString() {
        return person + " " + said;
    }

    private List<Integer> kinds(int count) {
        return IntStream.generate(() -> chance.nextInt(13))
                .distinct()
                .limit(count)
                .boxed()
                // Conditions on candidates in one query are about one and the same candidate.
                .reduce(
                        new ArrayList<>(),
                        (kinds, kind) -> {
                            if (kind > 3 || kinds.stream().noneMatch(other -> other <= 3)) {
                                kinds.add(kind);
                            }
                            return kinds;
                        },
                        (one, other) -> one);
    }

    private Predicate<OpenTask> add(int kind, TaskQuery query, boolean assignedToo) {
        String who = world.one(world.people);
        String group = world.one(world.groups);
        int number = chance.nextInt(100);
        String definition = world.one(world.definitions).split(":")[0];
        Instant moment = TaskWorld.NOON.plus(chance.nextInt(400) - 200, ChronoUnit.HOURS);
        said.add(kind + "/" + who + "/" + group + "/" + number + "/" + definition + "/" + assignedToo);
        return switch (kind) {
            case 0 -> {
                query.taskCandidateUser(person);
                includeAssigned(query, assignedToo);
                yield candidate(
                        assignedToo,
                        task -> task.isCandidate(link ->
                                person.equals(link.person()) || link.group() != null && groups.contains(link.group())));
            }
            case 1 -> {
                query.taskCandidateGroup(group);
                includeAssigned(query, assignedToo);
                yield candidate(assignedToo, task -> task.isCandidate(link -> group.equals(link.group())));
            }
            case 2 -> {
                query.withCandidateGroups();
                includeAssigned(query, assignedToo);
                yield candidate(assignedToo, task -> task.isCandidate(link -> link.group() != null));
            }
            case 3 -> {
                query.withoutCandidateUsers();
                includeAssigned(query, assignedToo);
                yield candidate(assignedToo, task -> !task.isCandidate(link -> link.person() != null));
            }
            case 4 -> {
                query.taskAssignee(person);
                yield task -> person.equals(task.assignee());
            }
            case 5 -> {
                query.taskAssigned();
                yield task -> task.assignee() != null;
            }
            case 6 -> {
                query.taskInvolvedUser(who);
                yield task -> who.equals(task.assignee())
                        || who.equals(task.owner())
                        || task.links().stream().anyMatch(link -> who.equals(link.person()));
            }
            case 7 -> {
                query.taskNameLike("%材料%");
                yield task -> task.name().contains("材料");
            }
            case 8 -> {
                query.taskMinPriority(number);
                yield task -> task.priority() >= number;
            }
            case 9 -> {
                query.processInstanceBusinessKey("示例-" + number / 2);
                yield task -> ("示例-" + number / 2).equals(task.businessKey());
            }
            case 10 -> {
                query.processDefinitionKey(definition);
                yield task -> definition.equals(task.definition());
            }
            case 11 -> {
                query.dueBefore(Date.from(moment));
                yield task -> task.due().filter(due -> due.isBefore(moment)).isPresent();
            }
            default -> {
                query.taskDefinitionKey("userTask_" + number % 4);
                yield task -> task.key().equals("userTask_" + number % 4);
            }
        };
    }

    /** Assigned tasks belong to the conditions on candidates alone; the engine knows no such word within alternatives. */
    private void includeAssigned(TaskQuery query, boolean assignedToo) {
        if (assignedToo && !alternatives) {
            query.includeAssignedTasks();
        }
    }

    private Predicate<OpenTask> candidate(boolean assignedToo, Predicate<OpenTask> candidates) {
        boolean assigned = assignedToo && !alternatives;
        return task -> (assigned || task.assignee() == null) && candidates.test(task);
    }
}

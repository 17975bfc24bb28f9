package cn.kexie.engine.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The task lists everybody finds in Tasklist; one that is missing by name is created at the start. They have no order of
 * their own: it would come before the one a person chooses.
 */
@Component
class StandingFilters implements SmartInitializingSingleton {

    private final FilterService filters;

    private final TaskService tasks;

    StandingFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> existing = filters.createFilterQuery().filterResourceType(EntityTypes.TASK).list().stream()
                .map(Filter::getName)
                .collect(Collectors.toSet());
        standing().stream()
                .filter(standing -> !existing.contains(standing.name()))
                .forEach(this::create);
    }

    private List<Standing> standing() {
        return List.of(
                new Standing("我的待办", "由我认领、等待我办理的任务", 10, "#2b6cb0", this::mine),
                new Standing("待认领", "我所在组的任务，尚无人认领", 20, "#2f855a", this::unclaimed),
                new Standing("即将超时", "两个工作日之内到期的任务", 30, "#b7791f", this::dueSoon),
                new Standing("已超时", "已经超过办理期限的任务", 40, "#c53030", this::overdue));
    }

    private TaskQuery mine() {
        return tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}");
    }

    /** By candidate user, whose groups count; a query for the groups themselves fails for somebody who is in none. */
    private TaskQuery unclaimed() {
        return tasks.createTaskQuery().taskCandidateUserExpression("${currentUser()}");
    }

    /** Due is the first moment after the last day, which is always a working day. */
    private TaskQuery dueSoon() {
        return mineOrMyGroups()
                .dueAfterExpression("${now()}")
                .dueBeforeExpression("${dateTime().plusWorkingDays(2).plusDays(1)}");
    }

    private TaskQuery overdue() {
        return mineOrMyGroups().dueBeforeExpression("${now()}");
    }

    private TaskQuery mineOrMyGroups() {
        return tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${currentUser()}")
                .taskCandidateUserExpression("${currentUser()}")
                .endOr();
    }

    private void create(Standing standing) {
        filters.saveFilter(filters.newTaskFilter(standing.name())
                .setQuery(standing.query().get())
                .setProperties(Map.of(
                        "description",
                        standing.description(),
                        "priority",
                        standing.position(),
                        "color",
                        standing.color(),
                        "refresh",
                        true,
                        "showUndefinedVariable",
                        false)));
    }

    private record Standing(String name, String description, int position, String color, Supplier<TaskQuery> query) {}
}

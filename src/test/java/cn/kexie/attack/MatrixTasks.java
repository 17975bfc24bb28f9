package cn.kexie.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** The open tasks the matrix asks for: those of cases of the world, and for steps no case has reached one started there. */
final class MatrixTasks {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{!?([A-Za-z]+)");

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final MatrixWorld world;
    private final Map<String, String> started = new ConcurrentHashMap<>();

    MatrixTasks(RepositoryService repository, RuntimeService runtime, TaskService tasks, MatrixWorld world) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.world = world;
    }

    /** Id of an open task of this user task, of this case, or when there is none of an instance started there. */
    String open(String step, String caseNo, String assignee) {
        String key = step.substring(step.indexOf('.') + 1);
        if (caseNo == null) {
            return started.computeIfAbsent(step, this::start);
        }
        List<Task> found = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo)
                .taskDefinitionKey(key)
                .list();
        return found.stream()
                .filter(task -> assignee == null || assignee.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("案件 %s 没有待办的 %s".formatted(caseNo, key)))
                .getId();
    }

    private String start(String step) {
        String process = step.substring(0, step.indexOf('.'));
        String key = step.substring(step.indexOf('.') + 1);
        ProcessInstance instance = runtime.createProcessInstanceByKey(process)
                .businessKey(businessKey(process, key))
                .setVariables(variables(process))
                .startBeforeActivity(key)
                .execute();
        return tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId();
    }

    /** Who may review a removal is asked of the removal itself; any other task needs no case. */
    private String businessKey(String process, String key) {
        return key.equals("userTask_hearRemovalAppeal") ? world.value("除名", "") : "MATRIX-" + process + "-" + key;
    }

    /** What the drawing asks for: dates far ahead, groups of the matrix's own scope. */
    private Map<String, Object> variables(String process) {
        Map<String, Object> variables = new HashMap<>();
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        Matcher name = VARIABLE.matcher(model(definition));
        Date later = Date.from(Instant.now().plus(300, ChronoUnit.DAYS));
        while (name.find()) {
            if (name.group(1).matches(".*(Due|Reminder|entriesClose|entriesOpen|transferEffective)")) {
                variables.put(name.group(1), later);
            }
        }
        String contest = world.value("竞赛", "评审中");
        variables.putAll(Map.of(
                "associationNo",
                world.association.associationNo(),
                "caseNo",
                contest,
                "authorityCode",
                MatrixWorld.BODY,
                "recommendationGroup",
                "review." + MatrixWorld.BODY,
                "appealGroup",
                "review." + MatrixWorld.BODY,
                "hearingGroup",
                "supervision." + MatrixWorld.BODY,
                "appealBody",
                MatrixWorld.BODY,
                "changeNo",
                1));
        return variables;
    }

    private String model(String definitionId) {
        try (var content = repository.getProcessModel(definitionId)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

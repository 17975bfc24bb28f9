package cn.kexie.contest.scoring.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;

/**
 * Which judges have a task for a stage of a contest: those the database knows of and those started in the command that
 * is running, without those whose task that command has just ended. The engine stores both only when it is done.
 */
final class OpenInstances {

    private static final Set<String> LEAVING = Set.of("serviceTask_submitSheets", "serviceTask_replaceJudge");

    private final RuntimeService runtime;
    private final String processKey;

    OpenInstances(RuntimeService runtime, String processKey) {
        this.runtime = runtime;
        this.processKey = processKey;
    }

    Set<Integer> judges(String contestNo, int stage) {
        Map<String, Integer> open = stored(contestNo, stage);
        running(contestNo).forEach(instance -> {
            open.remove(instance.getId());
            if (isOpen(instance, stage)) {
                open.put(instance.getId(), (Integer) instance.getVariable(JudgingVariables.JUDGE_NO));
            }
        });
        return Set.copyOf(open.values());
    }

    private Map<String, Integer> stored(String contestNo, int stage) {
        String[] instances = runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(contestNo, processKey)
                .variableValueEquals(JudgingVariables.STAGE, stage)
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
        return instances.length == 0 ? new HashMap<>() : judgesOf(instances);
    }

    private Map<String, Integer> judgesOf(String[] instances) {
        return runtime
                .createVariableInstanceQuery()
                .processInstanceIdIn(instances)
                .variableName(JudgingVariables.JUDGE_NO)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        VariableInstance::getProcessInstanceId,
                        variable -> (Integer) variable.getValue(),
                        (one, other) -> one,
                        HashMap::new));
    }

    private Stream<ExecutionEntity> running(String contestNo) {
        CommandContext command = Context.getCommandContext();
        if (command == null) {
            return Stream.empty();
        }
        return command.getDbEntityManager().getDbEntityCache().getEntitiesByType(ExecutionEntity.class).stream()
                .filter(ExecutionEntity::isProcessInstanceExecution)
                .filter(instance -> contestNo.equals(instance.getBusinessKey()))
                .filter(instance ->
                        processKey.equals(instance.getProcessDefinition().getKey()));
    }

    private static boolean isOpen(ExecutionEntity instance, int stage) {
        boolean leaving = instance.getActivityId() != null && LEAVING.contains(instance.getActivityId());
        return !instance.isEnded()
                && !leaving
                && Integer.valueOf(stage).equals(instance.getVariable(JudgingVariables.STAGE));
    }
}

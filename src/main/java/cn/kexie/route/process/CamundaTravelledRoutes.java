package cn.kexie.route.process;

import cn.kexie.casefile.ClosedProcess;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.guide.Procedures;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.route.Travelled;
import cn.kexie.route.TravelledRoutes;
import cn.kexie.route.Visit;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Execution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tasks are in the engine's history; where a case waits for anything else, its executions tell. */
@Component
class CamundaTravelledRoutes implements TravelledRoutes {

    /** More tasks than a case of people has; a contest with thousands of sheets shows its first ones. */
    private static final int MOST = 2_000;

    private final HistoryService history;
    private final RuntimeService runtime;
    private final Procedures procedures;
    private final EngineRights rights;
    private final Set<String> closed;

    CamundaTravelledRoutes(
            HistoryService history,
            RuntimeService runtime,
            Procedures procedures,
            EngineRights rights,
            ObjectProvider<ClosedProcess> closed) {
        this.history = history;
        this.runtime = runtime;
        this.procedures = procedures;
        this.rights = rights;
        this.closed = closed.stream().map(ClosedProcess::key).collect(Collectors.toSet());
    }

    @Override
    public Optional<Travelled> of(CaseNo caseNo) {
        return rights.ofNobody(() -> travelled(caseNo));
    }

    private Optional<Travelled> travelled(CaseNo caseNo) {
        Map<String, HistoricProcessInstance> instances = history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo.value())
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .collect(Collectors.toMap(HistoricProcessInstance::getId, Function.identity()));
        return instances.values().stream()
                .filter(instance -> instance.getSuperProcessInstanceId() == null)
                .min(Comparator.comparing(HistoricProcessInstance::getStartTime))
                .map(root -> new Travelled(
                        procedures.running(root.getProcessDefinitionId()),
                        Stream.concat(tasks(caseNo), waiting(caseNo, instances)).toList()));
    }

    /** A task a timer or a withdrawal took away was not done. */
    private Stream<Visit> tasks(CaseNo caseNo) {
        return history
                .createHistoricTaskInstanceQuery()
                .processInstanceBusinessKey(caseNo.value())
                .orderByHistoricActivityInstanceStartTime()
                .asc()
                .listPage(0, MOST)
                .stream()
                .filter(task -> task.getEndTime() == null || "completed".equals(task.getDeleteReason()))
                .map(this::visit);
    }

    private Visit visit(HistoricTaskInstance task) {
        String process = task.getProcessDefinitionKey();
        return new Visit(
                process,
                task.getTaskDefinitionKey(),
                task.getProcessInstanceId(),
                task.getName(),
                closed.contains(process) ? null : UserId.of(task.getAssignee()),
                Optional.ofNullable(task.getEndTime())
                        .map(Date::toInstant)
                        .map(ChinaTime::of)
                        .orElse(null),
                Optional.ofNullable(task.getDueDate())
                        .map(due -> ChinaTime.of(due.toInstant().minusMillis(1)).toLocalDate())
                        .orElse(null));
    }

    private Stream<Visit> waiting(CaseNo caseNo, Map<String, HistoricProcessInstance> instances) {
        List<Execution> executions = runtime.createExecutionQuery()
                .processInstanceBusinessKey(caseNo.value())
                .list();
        return executions.stream()
                .map(ExecutionEntity.class::cast)
                .filter(execution ->
                        execution.getActivityId() != null && instances.containsKey(execution.getProcessInstanceId()))
                .map(execution -> new Visit(
                        instances.get(execution.getProcessInstanceId()).getProcessDefinitionKey(),
                        execution.getActivityId(),
                        execution.getProcessInstanceId(),
                        null,
                        null,
                        null,
                        null));
    }
}

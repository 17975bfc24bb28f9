package cn.kexie.casefile.process;

import cn.kexie.casefile.FiledRules;
import cn.kexie.engine.DecisionTables;
import cn.kexie.engine.access.EngineRights;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** A case runs in the release it was filed under; a case whose run is no longer known is judged by the newest. */
@Component
class CamundaFiledRules implements FiledRules {

    private final HistoryService history;
    private final RepositoryService repository;
    private final EngineRights rights;

    CamundaFiledRules(HistoryService history, RepositoryService repository, EngineRights rights) {
        this.history = history;
        this.repository = repository;
        this.rights = rights;
    }

    @Override
    public <T> T of(String caseNo, Supplier<T> judged) {
        return deployment(caseNo)
                .map(deploymentId -> DecisionTables.under(deploymentId, judged))
                .orElseGet(judged);
    }

    private Optional<String> deployment(String caseNo) {
        return rights.ofNobody(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .map(definitionId ->
                        repository.getProcessDefinition(definitionId).getDeploymentId()));
    }
}

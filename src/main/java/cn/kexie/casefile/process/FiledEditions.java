package cn.kexie.casefile.process;

import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.WithinTransaction;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The edition of its process a case was filed under; asked once in a transaction, however many words and rules it gives. */
@Component
class FiledEditions {

    private final HistoryService history;
    private final RepositoryService repository;
    private final EngineRights rights;
    private final WithinTransaction<String, Edition> editions = new WithinTransaction<>();
    private final Map<String, String> deployments = new ConcurrentHashMap<>();

    FiledEditions(HistoryService history, RepositoryService repository, EngineRights rights) {
        this.history = history;
        this.repository = repository;
        this.rights = rights;
    }

    /** Empty where its run is not known, such as before it began. */
    Optional<Edition> of(CaseNo caseNo) {
        Optional<Edition> known = editions.find(caseNo.value());
        return known.isPresent() ? known : found(caseNo);
    }

    private Optional<Edition> found(CaseNo caseNo) {
        Optional<Edition> found = rights.ofNobody(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo.value())
                .rootProcessInstances()
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(this::edition));
        found.ifPresent(edition -> editions.keep(caseNo.value(), edition));
        return found;
    }

    private Edition edition(HistoricProcessInstance run) {
        return new Edition(
                run.getProcessDefinitionKey(),
                run.getProcessDefinitionId(),
                deployments.computeIfAbsent(run.getProcessDefinitionId(), this::deployment));
    }

    /** A definition never changes. */
    private String deployment(String definitionId) {
        return repository.getProcessDefinition(definitionId).getDeploymentId();
    }

    /** @param procedure key of its process */
    record Edition(String procedure, String definitionId, String deploymentId) {}
}

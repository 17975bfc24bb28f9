package cn.kexie.casefile.process;

import cn.kexie.casefile.ProcedureWords;
import cn.kexie.casefile.Wording;
import cn.kexie.engine.access.EngineRights;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Reads the words of a procedure from the model a case runs under. */
@Component
class DeployedProcedureWords implements ProcedureWords {

    private final RepositoryService repository;
    private final HistoryService history;
    private final EngineRights rights;
    private final Map<String, Wording> wordings = new ConcurrentHashMap<>();
    private final Map<Place, Optional<Wording>> places = new ConcurrentHashMap<>();

    DeployedProcedureWords(RepositoryService repository, HistoryService history, EngineRights rights) {
        this.repository = repository;
        this.history = history;
        this.rights = rights;
    }

    @Override
    public Wording newest(String procedure) {
        return rights.ofNobody(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(procedure)
                        .latestVersion()
                        .singleResult())
                .map(definition -> wording(definition.getId(), procedure))
                .orElseGet(() -> Wording.undescribed(procedure)));
    }

    @Override
    public Wording of(String caseNo, String procedure) {
        return running(caseNo, procedure).or(() -> filed(caseNo, procedure)).orElseGet(() -> newest(procedure));
    }

    @Override
    public Optional<String> step(String caseNo, String procedure) {
        return ModelWording.step(caseNo, procedure);
    }

    /** A process that is called belongs to the same release as the case. */
    private Optional<Wording> running(String caseNo, String procedure) {
        return ModelWording.running(caseNo, procedure)
                .map(execution -> execution.getProcessDefinition().getDeploymentId())
                .flatMap(deploymentId -> places.computeIfAbsent(new Place(deploymentId, procedure), this::read));
    }

    private Optional<Wording> read(Place place) {
        return rights.ofNobody(() -> Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .deploymentId(place.deploymentId())
                        .processDefinitionKey(place.procedure())
                        .singleResult())
                .map(definition -> wording(definition.getId(), place.procedure())));
    }

    private Optional<Wording> filed(String caseNo, String procedure) {
        return rights.ofNobody(() -> history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .processDefinitionKey(procedure)
                .orderByProcessInstanceStartTime()
                .asc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .map(definitionId -> wording(definitionId, procedure)));
    }

    /** A definition never changes. */
    private Wording wording(String definitionId, String procedure) {
        Wording known = wordings.get(definitionId);
        if (known == null) {
            known = ModelWording.of(repository.getBpmnModelInstance(definitionId), procedure);
            wordings.put(definitionId, known);
        }
        return known;
    }

    private record Place(String deploymentId, String procedure) {}
}

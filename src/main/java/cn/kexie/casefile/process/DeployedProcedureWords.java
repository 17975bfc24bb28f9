package cn.kexie.casefile.process;

import cn.kexie.casefile.ProcedureWords;
import cn.kexie.casefile.Wording;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Reads the words of a procedure from the model a case runs under. */
@Component
class DeployedProcedureWords implements ProcedureWords {

    private final RepositoryService repository;
    private final FiledEditions editions;
    private final EngineRights rights;
    private final Map<String, Wording> wordings = new ConcurrentHashMap<>();
    private final Map<Place, Optional<Wording>> places = new ConcurrentHashMap<>();

    DeployedProcedureWords(RepositoryService repository, FiledEditions editions, EngineRights rights) {
        this.repository = repository;
        this.editions = editions;
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
    public Wording of(CaseNo caseNo, String procedure) {
        return running(caseNo, procedure).or(() -> filed(caseNo, procedure)).orElseGet(() -> newest(procedure));
    }

    @Override
    public Optional<String> step(CaseNo caseNo, String procedure) {
        return ModelWording.step(caseNo, procedure);
    }

    /** A process that is called belongs to the same release as the case. */
    private Optional<Wording> running(CaseNo caseNo, String procedure) {
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

    private Optional<Wording> filed(CaseNo caseNo, String procedure) {
        return editions.of(caseNo)
                .flatMap(edition -> edition.procedure().equals(procedure)
                        ? Optional.of(rights.ofNobody(() -> wording(edition.definitionId(), procedure)))
                        : places.computeIfAbsent(new Place(edition.deploymentId(), procedure), this::read));
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

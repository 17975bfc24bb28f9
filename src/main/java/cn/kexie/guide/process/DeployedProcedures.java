package cn.kexie.guide.process;

import cn.kexie.engine.DecisionTables;
import cn.kexie.engine.ModelProperties;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.guide.GuideProperty;
import cn.kexie.guide.Procedure;
import cn.kexie.guide.Procedures;
import cn.kexie.matter.kind.MatterProperty;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** Every process that is a matter, or says at itself who may apply. The engine keeps the models it has read. */
@Component
class DeployedProcedures implements Procedures {

    private final RepositoryService repository;
    private final DecisionTables tables;
    private final EngineRights rights;

    DeployedProcedures(RepositoryService repository, DecisionTables tables, EngineRights rights) {
        this.repository = repository;
        this.tables = tables;
        this.rights = rights;
    }

    @Override
    public List<Procedure> inForce() {
        return rights.ofNobody(() -> newest().list().stream()
                .flatMap(definition -> read(definition).stream())
                .sorted(Comparator.comparing(Procedure::key))
                .toList());
    }

    @Override
    public Optional<Procedure> find(String key) {
        return rights.ofNobody(
                () -> Optional.ofNullable(newest().processDefinitionKey(key).singleResult())
                        .flatMap(this::read));
    }

    @Override
    public Procedure running(String definition) {
        return rights.ofNobody(() -> {
            ProcessDefinition model = repository.getProcessDefinition(definition);
            Process process = process(model);
            return procedure(model, process, ModelProperties.of(process));
        });
    }

    @Override
    public Optional<Procedure.Table> table(Procedure procedure, String key) {
        return rights.ofNobody(() -> tables.definition(procedure.deploymentId(), key)
                .or(() -> inForce(key))
                .map(repository::getDmnModelInstance)
                .map(TableReading::of));
    }

    private Optional<String> inForce(String table) {
        return Optional.ofNullable(repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .latestVersion()
                        .singleResult())
                .map(DecisionDefinition::getId);
    }

    private ProcessDefinitionQuery newest() {
        return repository.createProcessDefinitionQuery().latestVersion().active();
    }

    private Optional<Procedure> read(ProcessDefinition definition) {
        Process process = process(definition);
        Map<String, String> properties = ModelProperties.of(process);
        return properties.containsKey(MatterProperty.CASE_PREFIX.key())
                        || properties.containsKey(GuideProperty.APPLICANT.key())
                ? Optional.of(procedure(definition, process, properties))
                : Optional.empty();
    }

    private Procedure procedure(ProcessDefinition definition, Process process, Map<String, String> properties) {
        ModelReading reading = new ModelReading(key -> called(definition.getDeploymentId(), key));
        reading.read(process);
        return new Procedure(
                definition.getKey(),
                process.getName(),
                process.getDocumentations().stream()
                        .map(Documentation::getTextContent)
                        .map(String::strip)
                        .findFirst()
                        .orElse(""),
                definition.getDeploymentId(),
                properties,
                reading.tasks(),
                reading.papers(),
                reading.sharedPapers(),
                reading.outcomes());
    }

    /** The process of the same release, else the newest. */
    private Optional<Process> called(String deploymentId, String key) {
        return Optional.ofNullable(repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deploymentId)
                        .processDefinitionKey(key)
                        .singleResult())
                .or(() -> Optional.ofNullable(newest().processDefinitionKey(key).singleResult()))
                .map(this::process);
    }

    private Process process(ProcessDefinition definition) {
        return repository.getBpmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
    }
}

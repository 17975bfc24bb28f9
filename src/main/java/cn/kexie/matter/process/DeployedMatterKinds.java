package cn.kexie.matter.process;

import cn.kexie.engine.ModelProperties;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.matter.kind.LaterForm;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterKinds;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.step.process.DeployedForms;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Matters as they are deployed: every process that says which letters its case numbers begin with. */
@Component
class DeployedMatterKinds implements MatterKinds {

    private final RepositoryService repository;
    private final DeployedForms forms;
    private final DeployedLetters letters;
    private final EngineRights rights;
    private final Map<String, Optional<MatterKind>> editions = new ConcurrentHashMap<>();

    DeployedMatterKinds(
            RepositoryService repository, DeployedForms forms, DeployedLetters letters, EngineRights rights) {
        this.repository = repository;
        this.forms = forms;
        this.letters = letters;
        this.rights = rights;
    }

    @Override
    public List<MatterKind> newest() {
        return rights
                .ofNobody(() -> repository
                        .createProcessDefinitionQuery()
                        .latestVersion()
                        .active()
                        .list())
                .stream()
                .flatMap(definition -> known(definition).stream())
                .sorted(Comparator.comparing(MatterKind::key))
                .toList();
    }

    @Override
    public Optional<MatterKind> newest(String key) {
        return Optional.ofNullable(rights.ofNobody(() -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .active()
                        .singleResult()))
                .flatMap(this::known);
    }

    @Override
    public MatterKind edition(String definitionId) {
        return find(definitionId)
                .orElseThrow(() -> new IllegalStateException("process definition " + definitionId + " is no matter"));
    }

    Optional<MatterKind> find(String definitionId) {
        Optional<MatterKind> known = editions.get(definitionId);
        return known != null ? known : known(rights.ofNobody(() -> repository.getProcessDefinition(definitionId)));
    }

    /** A definition never changes. */
    private Optional<MatterKind> known(ProcessDefinition definition) {
        return editions.computeIfAbsent(definition.getId(), id -> rights.ofNobody(() -> read(definition)));
    }

    private Optional<MatterKind> read(ProcessDefinition definition) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        Process process = model.getModelElementById(definition.getKey());
        Map<String, String> properties = ModelProperties.of(process);
        return properties.containsKey(MatterProperty.CASE_PREFIX.key())
                ? Optional.of(kind(definition, model, process, properties))
                : Optional.empty();
    }

    private MatterKind kind(
            ProcessDefinition definition, BpmnModelInstance model, Process process, Map<String, String> properties) {
        String formRef = process.getChildElementsByType(StartEvent.class)
                .iterator()
                .next()
                .getCamundaFormRef();
        return new MatterKind(
                definition.getId(),
                definition.getKey(),
                definition.getVersion(),
                definition.getDeploymentId(),
                process.getName(),
                process.getDocumentations().stream()
                        .map(Documentation::getTextContent)
                        .map(String::strip)
                        .findFirst()
                        .orElse(""),
                properties,
                forms.find(definition.getDeploymentId(), formRef).orElseThrow(),
                later(definition, model),
                messages(definition, model),
                model.getModelElementsByType(UserTask.class).stream()
                        .map(UserTask::getName)
                        .toList(),
                letters.of(definition.getDeploymentId(), definition.getKey()));
    }

    private Map<String, LaterForm> later(ProcessDefinition definition, BpmnModelInstance model) {
        Map<String, LaterForm> later = new LinkedHashMap<>();
        waiting(model).forEach((message, title) -> {
            if (message.startsWith(MatterKind.SUBMITTED)) {
                String name = message.substring(MatterKind.SUBMITTED.length());
                forms.find(definition.getDeploymentId(), definition.getKey() + "-" + name)
                        .ifPresent(form -> later.put(name, new LaterForm(title, form)));
            }
        });
        return later;
    }

    /** Names of what waits for a message, by the message. */
    private static Map<String, String> waiting(BpmnModelInstance model) {
        Map<String, String> waiting = new LinkedHashMap<>();
        model.getModelElementsByType(ReceiveTask.class).stream()
                .filter(task -> task.getMessage() != null)
                .forEach(task -> waiting.put(task.getMessage().getName(), task.getName()));
        model.getModelElementsByType(MessageEventDefinition.class).stream()
                .filter(event -> event.getMessage() != null && event.getParentElement() instanceof CatchEvent)
                .forEach(event ->
                        waiting.put(event.getMessage().getName(), ((FlowNode) event.getParentElement()).getName()));
        return waiting;
    }

    /** What it hears of, itself or in a process it calls. */
    private Set<String> messages(ProcessDefinition definition, BpmnModelInstance model) {
        return Stream.concat(Stream.of(model), called(definition, model))
                .flatMap(one -> one.getModelElementsByType(Message.class).stream())
                .map(Message::getName)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Stream<BpmnModelInstance> called(ProcessDefinition definition, BpmnModelInstance model) {
        return model.getModelElementsByType(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .distinct()
                .flatMap(key -> repository
                        .createProcessDefinitionQuery()
                        .deploymentId(definition.getDeploymentId())
                        .processDefinitionKey(key)
                        .list()
                        .stream())
                .map(called -> repository.getBpmnModelInstance(called.getId()));
    }
}

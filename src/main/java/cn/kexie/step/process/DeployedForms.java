package cn.kexie.step.process;

import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.form.Form;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The forms of a release, by their ids. A deployment never changes, so the last few are kept. */
@Component
public class DeployedForms {

    private static final int MOST = 20;

    private final RepositoryService repository;
    private final EngineRights rights;
    private final Map<String, Map<String, Form>> deployments = new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<String, Form>> eldest) {
            return size() > MOST;
        }
    };

    DeployedForms(RepositoryService repository, EngineRights rights) {
        this.repository = repository;
        this.rights = rights;
    }

    public Optional<Form> find(String deploymentId, String formId) {
        return Optional.ofNullable(of(deploymentId).get(formId));
    }

    /** The form of a task, of the release its process belongs to. */
    public Form of(DelegateTask task) {
        String formRef = ((UserTask) task.getBpmnModelElementInstance()).getCamundaFormRef();
        String deploymentId =
                ((ExecutionEntity) task.getExecution()).getProcessDefinition().getDeploymentId();
        return find(deploymentId, formRef).orElseThrow();
    }

    private synchronized Map<String, Form> of(String deploymentId) {
        return deployments.computeIfAbsent(deploymentId, id -> rights.ofNobody(() -> read(id)));
    }

    private Map<String, Form> read(String deploymentId) {
        Map<String, Form> forms = new HashMap<>();
        repository.getDeploymentResourceNames(deploymentId).stream()
                .filter(name -> name.endsWith(".form"))
                .map(name -> form(deploymentId, name))
                .forEach(form -> forms.put(form.id(), form));
        return forms;
    }

    private Form form(String deploymentId, String name) {
        try (InputStream content = repository.getResourceAsStream(deploymentId, name)) {
            return Form.read(content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

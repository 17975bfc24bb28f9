package cn.kexie.support;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Models that stand in the application only while a class of tests needs them. */
@Component
public class ProbeModels {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final HistoryService history;

    ProbeModels(RepositoryService repository, RuntimeService runtime, HistoryService history) {
        this.repository = repository;
        this.runtime = runtime;
        this.history = history;
    }

    /** @return id of the deployment; the same again for the same contents */
    public String deploy(Map<String, String> contents) {
        DeploymentBuilder deployment = repository.createDeployment();
        contents.forEach(deployment::addString);
        return deployment.deploy().getId();
    }

    /** With the cases of exactly these processes, then the deployment. */
    public void remove(String deployment, String... processes) {
        endCases(processes);
        repository.deleteDeployment(deployment, true);
    }

    /** Running ones and their history. */
    public void endCases(String... processes) {
        for (String key : processes) {
            repository
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(key)
                    .list()
                    .forEach(this::endCases);
        }
    }

    private void endCases(ProcessDefinition definition) {
        for (HistoricProcessInstance one : history.createHistoricProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .list()) {
            if (one.getEndTime() == null) {
                runtime.deleteProcessInstance(one.getId(), "测试结束");
            }
            history.deleteHistoricProcessInstance(one.getId());
        }
    }
}

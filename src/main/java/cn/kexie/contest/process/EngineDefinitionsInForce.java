package cn.kexie.contest.process;

import cn.kexie.contest.rules.DefinitionsInForce;
import cn.kexie.engine.access.EngineRights;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.stereotype.Component;

/** A model that ever stood in {@code bpmn/contest/} is one of contests, under whatever name it is deployed again. */
@Component
class EngineDefinitionsInForce implements DefinitionsInForce {

    private static final String OF_CONTESTS = "%bpmn/contest/%";

    private final RepositoryService repository;
    private final EngineRights rights;

    EngineDefinitionsInForce(RepositoryService repository, EngineRights rights) {
        this.repository = repository;
        this.rights = rights;
    }

    @Override
    public Map<String, String> ofContests() {
        return rights.ofNobody(() -> {
            Map<String, String> ids = new TreeMap<>();
            Set<String> processes = keys(repository
                    .createProcessDefinitionQuery()
                    .processDefinitionResourceNameLike(OF_CONTESTS)
                    .list());
            repository.createProcessDefinitionQuery().latestVersion().list().stream()
                    .filter(definition -> processes.contains(definition.getKey()))
                    .forEach(definition -> ids.put(definition.getKey(), definition.getId()));
            Set<String> tables = keys(repository
                    .createDecisionDefinitionQuery()
                    .decisionDefinitionResourceNameLike(OF_CONTESTS)
                    .list());
            repository.createDecisionDefinitionQuery().latestVersion().list().stream()
                    .filter(definition -> tables.contains(definition.getKey()))
                    .forEach(definition -> ids.put(definition.getKey(), definition.getId()));
            return ids;
        });
    }

    private static Set<String> keys(java.util.List<? extends ResourceDefinition> definitions) {
        return definitions.stream().map(ResourceDefinition::getKey).collect(Collectors.toSet());
    }
}

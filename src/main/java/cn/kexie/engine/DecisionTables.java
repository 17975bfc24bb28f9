package cn.kexie.engine;

import cn.kexie.engine.access.EngineRights;
import cn.kexie.platform.WithinTransaction;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Service;

/**
 * Asks a decision table. Within a running process the tables of the release it runs under hold, before anything is filed
 * the newest; a table that says {@code validity=现行} is always asked as it is now. The rules hold for everybody, so nobody
 * needs a right to them.
 */
@Service
public class DecisionTables {

    private static final String VALIDITY = "validity";
    private static final String CURRENT = "现行";

    private static final ThreadLocal<String> ASKED_OF = new ThreadLocal<>();

    private final ParsedDecisions decisions;
    private final RepositoryService repository;
    private final EngineRights rights;
    private final Map<Place, Optional<Table>> tables = new ConcurrentHashMap<>();
    private final WithinTransaction<String, String> newest = new WithinTransaction<>();

    DecisionTables(ParsedDecisions decisions, RepositoryService repository, EngineRights rights) {
        this.decisions = decisions;
        this.repository = repository;
        this.rights = rights;
    }

    /**
     * The one rule that matches.
     *
     * @return its outputs by name
     * @throws IllegalStateException when no rule or more than one matches: the table has a gap or an overlap
     */
    public Map<String, Object> decide(String key, Map<String, ?> inputs) {
        return one(key, inputs, decideAll(key, inputs));
    }

    /** Outputs of every rule that matches, in the order of the table; none is an empty list. */
    public List<Map<String, Object>> decideAll(String key, Map<String, ?> inputs) {
        return deployment()
                .flatMap(deploymentId -> table(deploymentId, key))
                .map(table -> evaluate(table, inputs))
                .orElseGet(() -> newest(key, inputs));
    }

    /** Whatever is asked meanwhile is answered by the tables of this deployment. */
    public static <T> T under(String deploymentId, Supplier<T> asked) {
        String before = ASKED_OF.get();
        ASKED_OF.set(deploymentId);
        try {
            return asked.get();
        } finally {
            ASKED_OF.set(before);
        }
    }

    /** As {@link #decide(String, Map)}, by the table of this deployment. */
    public Map<String, Object> decide(String deploymentId, String key, Map<String, ?> inputs) {
        return one(key, inputs, decideAll(deploymentId, key, inputs));
    }

    /** As {@link #decideAll(String, Map)}, by the table of this deployment; none where it has no such table. */
    public List<Map<String, Object>> decideAll(String deploymentId, String key, Map<String, ?> inputs) {
        return table(deploymentId, key).map(table -> evaluate(table, inputs)).orElse(List.of());
    }

    /** Whether any table of this key is deployed. */
    public boolean has(String key) {
        return rights.ofNobody(() -> repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count())
                > 0;
    }

    /** What each rule of a table gives, whatever it is asked: texts without their quotes. */
    public List<Map<String, String>> rows(String deploymentId, String key) {
        return definition(deploymentId, key).map(this::outputs).orElse(List.of());
    }

    /** Id of the table that answers within this deployment; empty where it has none of this key. */
    public Optional<String> definition(String deploymentId, String key) {
        return table(deploymentId, key).map(table -> table.current() ? newest(key) : table.definitionId());
    }

    private List<Map<String, String>> outputs(String definitionId) {
        DecisionTable table = rights.ofNobody(() -> repository.getDmnModelInstance(definitionId))
                .getModelElementsByType(DecisionTable.class)
                .iterator()
                .next();
        List<String> names = table.getOutputs().stream().map(Output::getName).toList();
        return table.getRules().stream().map(rule -> outputs(names, rule)).toList();
    }

    private static Map<String, String> outputs(List<String> names, Rule rule) {
        Map<String, String> row = new LinkedHashMap<>();
        Iterator<OutputEntry> entries = rule.getOutputEntries().iterator();
        names.forEach(name ->
                row.put(name, entries.next().getText().getTextContent().strip().replaceAll("^\"|\"$", "")));
        return row;
    }

    private static Map<String, Object> one(String key, Map<String, ?> inputs, List<Map<String, Object>> matched) {
        if (matched.size() != 1) {
            throw new IllegalStateException(
                    "决策表 %s 应恰有一条规则命中，实有 %d 条，请检查决策表；输入：%s".formatted(key, matched.size(), inputs.keySet()));
        }
        return matched.get(0);
    }

    private List<Map<String, Object>> evaluate(Table table, Map<String, ?> inputs) {
        return table.current() ? newest(table.key(), inputs) : evaluate(table.definitionId(), inputs);
    }

    private List<Map<String, Object>> newest(String key, Map<String, ?> inputs) {
        return evaluate(newest(key), inputs);
    }

    private List<Map<String, Object>> evaluate(String definitionId, Map<String, ?> inputs) {
        return rights.ofNobody(() -> decisions.evaluate(definitionId, inputs)).getResultList();
    }

    private String newest(String key) {
        return newest.find(key).orElseGet(() -> {
            String definitionId = Optional.ofNullable(newestDefinition(key))
                    .map(DecisionDefinition::getId)
                    .orElseThrow(() -> new IllegalStateException("没有发布决策表 %s".formatted(key)));
            newest.keep(key, definitionId);
            return definitionId;
        });
    }

    private DecisionDefinition newestDefinition(String key) {
        return rights.ofNobody(() -> repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult());
    }

    /** A deployment never changes, so what it holds is asked once. */
    private Optional<Table> table(String deploymentId, String key) {
        return tables.computeIfAbsent(
                new Place(deploymentId, key),
                place -> rights.ofNobody(() -> Optional.ofNullable(repository
                                .createDecisionDefinitionQuery()
                                .deploymentId(deploymentId)
                                .decisionDefinitionKey(key)
                                .singleResult())
                        .map(found -> new Table(key, found.getId(), saysCurrent(found)))));
    }

    private boolean saysCurrent(DecisionDefinition definition) {
        Decision decision = repository.getDmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        return decision.getExtensionElements() != null
                && decision.getExtensionElements().getDomElement().getChildElements().stream()
                        .flatMap(properties -> properties.getChildElements().stream())
                        .anyMatch(property -> VALIDITY.equals(property.getAttribute("name"))
                                && CURRENT.equals(property.getAttribute("value")));
    }

    private static Optional<String> deployment() {
        return Optional.ofNullable(ASKED_OF.get()).or(DecisionTables::runningDeployment);
    }

    private static Optional<String> runningDeployment() {
        return Optional.ofNullable(Context.getBpmnExecutionContext())
                .map(BpmnExecutionContext::getProcessDefinition)
                .map(definition -> definition.getDeploymentId());
    }

    private record Place(String deploymentId, String key) {}

    /** @param current whether the newest version of it holds */
    private record Table(String key, String definitionId, boolean current) {}
}

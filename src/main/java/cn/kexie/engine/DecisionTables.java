package cn.kexie.engine;

import cn.kexie.engine.access.EngineRights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Service;

/**
 * Asks the newest version of a decision table outside a process, for instance before an application is filed. The rules
 * hold for everybody, so nobody needs a right to them.
 */
@Service
public class DecisionTables {

    private final DecisionService decisions;
    private final EngineRights rights;

    DecisionTables(DecisionService decisions, EngineRights rights) {
        this.decisions = decisions;
        this.rights = rights;
    }

    /**
     * The one rule that matches.
     *
     * @return its outputs by name
     * @throws IllegalStateException when no rule or more than one matches: the table has a gap or an overlap
     */
    public Map<String, Object> decide(String key, Map<String, ?> inputs) {
        List<Map<String, Object>> matched = decideAll(key, inputs);
        if (matched.size() != 1) {
            throw new IllegalStateException(
                    "决策表 %s 应恰有一条规则命中，实有 %d 条，请检查决策表；输入：%s".formatted(key, matched.size(), inputs));
        }
        return matched.get(0);
    }

    /** Outputs of every rule that matches, in the order of the table; none is an empty list. */
    public List<Map<String, Object>> decideAll(String key, Map<String, ?> inputs) {
        DmnDecisionResult result = rights.ofNobody(() -> decisions
                .evaluateDecisionByKey(key)
                .variables(new HashMap<>(inputs))
                .evaluate());
        return result.getResultList();
    }
}

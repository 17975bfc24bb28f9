package cn.kexie.contest.process;

import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.FrozenDecisions;
import cn.kexie.engine.access.EngineRights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

@Component
class EngineFrozenDecisions implements FrozenDecisions {

    private final DecisionService decisions;
    private final EngineRights rights;

    EngineFrozenDecisions(DecisionService decisions, EngineRights rights) {
        this.decisions = decisions;
        this.rights = rights;
    }

    /** @throws IllegalStateException when the contest was published without this table */
    @Override
    public List<Map<String, Object>> decideAll(ContestRules rules, String table, Map<String, ?> inputs) {
        String id = rules.definitions().get(table);
        if (id == null) {
            throw new IllegalStateException("竞赛发布时没有决策表 %s，不能据以决定；当时有：%s"
                    .formatted(table, rules.definitions().keySet()));
        }
        return rights.ofNobody(() -> decisions
                .evaluateDecisionById(id)
                .variables(new HashMap<>(inputs))
                .evaluate()
                .getResultList());
    }
}

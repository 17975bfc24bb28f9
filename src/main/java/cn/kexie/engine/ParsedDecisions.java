package cn.kexie.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.util.DecisionEvaluationUtil;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Evaluates decisions as the engine has parsed them. The engine's own service reads the row of the definition anew for
 * every question, though a definition never changes.
 */
@Component
class ParsedDecisions {

    private final CommandExecutor commands;

    ParsedDecisions(@Qualifier("commandExecutorTxRequired") CommandExecutor commands) {
        this.commands = commands;
    }

    DmnDecisionResult evaluate(String definitionId, Map<String, ?> inputs) {
        return commands.execute(context -> evaluated(parsed(definitionId, context), inputs));
    }

    private static DecisionDefinition parsed(String definitionId, CommandContext context) {
        DeploymentCache cache = context.getProcessEngineConfiguration().getDeploymentCache();
        DecisionDefinition known = cache.getDecisionDefinitionCache().get(definitionId);
        return known != null ? known : cache.findDeployedDecisionDefinitionById(definitionId);
    }

    private static DmnDecisionResult evaluated(DecisionDefinition decision, Map<String, ?> inputs) {
        try {
            return DecisionEvaluationUtil.evaluateDecision(decision, Variables.fromMap(new HashMap<>(inputs)));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("决策表 %s 无法计算".formatted(decision.getKey()), e);
        }
    }
}

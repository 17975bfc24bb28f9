package cn.kexie.engine.expression;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Closes what a deployed model or a stored filter could otherwise run. */
@Component
public class ClosedExpressions extends AbstractProcessEnginePlugin {

    private final ModelBeans beans;

    ClosedExpressions(ModelBeans beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new NamedExpressions(beans));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setEnableXxeProcessing(false);
    }
}

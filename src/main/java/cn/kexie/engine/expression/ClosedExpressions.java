package cn.kexie.engine.expression;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Closes what a deployed model or a stored filter could otherwise run. */
@Component
public class ClosedExpressions extends AbstractProcessEnginePlugin {

    private final ModelBeans beans;
    private final ObjectProvider<WorkingDays> workingDays;

    ClosedExpressions(ModelBeans beans, ObjectProvider<WorkingDays> workingDays) {
        this.beans = beans;
        this.workingDays = workingDays;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new NamedExpressions(beans, workingDays::getObject));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setEnableXxeProcessing(false);
    }
}

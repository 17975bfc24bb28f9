package cn.kexie.engine.rest;

import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Puts our answers to errors and our limit of lists into both REST applications of the engine: engine-rest and the one
 * the web apps call. Both build themselves from the engine's own set of provider classes, so one place changes both (ADR
 * 0010). It must be changed before the web server builds the first of them, hence a post-processor.
 */
@Component
class EngineRestProviders implements BeanFactoryPostProcessor {

    private static final Set<Class<?>> OF_THE_ENGINE = Set.of(
            ExceptionHandler.class,
            RestExceptionHandler.class,
            ProcessEngineExceptionHandler.class,
            JsonMappingExceptionHandler.class,
            JsonParseExceptionHandler.class);

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
        Set<Class<?>> providers = CamundaRestResources.getConfigurationClasses();
        providers.removeAll(OF_THE_ENGINE);
        providers.addAll(Set.of(
                EngineErrors.class,
                UnparsableJson.class,
                UnmappableJson.class,
                ListLimit.class,
                KnownTask.class,
                FiledMatters.class,
                NoExpressionKeys.class));
    }
}

package cn.kexie.engine.deployment;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Deploys all models and forms together, before the job executor and the web server start. An unchanged set is not
 * deployed again; any change deploys all of them, so that bindings by deployment stay whole.
 */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);

    private final RepositoryService repository;

    ModelDeployment(RepositoryService repository) {
        this.repository = repository;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<ModelResource> models = ModelResource.onClassPath();
        if (models.isEmpty()) {
            LOG.warn("类路径上没有流程模型（bpmn/）和表单（forms/）");
            return;
        }
        deploy(models);
    }

    private void deploy(List<ModelResource> models) {
        DeploymentBuilder deployment =
                repository.createDeployment().name("kexie").source("kexie").enableDuplicateFiltering(false);
        models.forEach(model -> deployment.addInputStream(model.name(), model.open()));
        try {
            String id = deployment.deploy().getId();
            LOG.info("已部署 {} 个流程模型和表单（部署 {}）", models.size(), id);
        } catch (Refusal refused) {
            throw new ModelRefused(refused.faults().stream().map(Fault::message).toList(), refused);
        } catch (ParseException malformed) {
            throw ModelRefused.because(malformed);
        } catch (ProcessEngineException refused) {
            throw ModelRefused.because(refused, models);
        }
    }
}

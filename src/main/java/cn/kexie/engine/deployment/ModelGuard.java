package cn.kexie.engine.deployment;

import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.check.ModelRules;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.stereotype.Component;

/**
 * Looks through every new deployment, from wherever it comes, before the engine does. For the engine a model is code; for
 * us it is a drawing that names our delegates.
 */
@Component
public class ModelGuard extends AbstractProcessEnginePlugin implements Deployer {

    private ModelRules rules;

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPreDeployers(List.of(this));
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew()) {
            List<Fault> faults = faultsOf(deployment);
            if (!faults.isEmpty()) {
                throw Refusal.invalid(faults);
            }
        }
    }

    private List<Fault> faultsOf(DeploymentEntity deployment) {
        ModelSet set = ModelSet.read(deployment.getResources().values().stream()
                .collect(Collectors.toMap(ResourceEntity::getName, ResourceEntity::getBytes)));
        List<ModelFault> faults = new ArrayList<>(rules().check(set).faults());
        set.letters()
                .forEach(letter -> faults.add(new ModelFault(
                        letter.file(), "", "", 0, "UNKNOWN_FILE", "内置文书不随流程模型部署", "把它放进数据目录的 documents 文件夹")));
        return faults.stream().map(ModelFault::asFault).toList();
    }

    /** Read once, and only where something is deployed: most starts deploy nothing new. */
    private synchronized ModelRules rules() {
        if (rules == null) {
            rules = ModelRules.ofProgram();
        }
        return rules;
    }
}

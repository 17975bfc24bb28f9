package cn.kexie.release.process;

import cn.kexie.engine.deployment.ModelRefused;
import cn.kexie.engine.model.check.ProgramModels;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.release.ClashRule;
import cn.kexie.release.ModelFile;
import cn.kexie.release.Releases;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Releases what the jar brings, before the job executor and the web server start. What analysts released since the jar
 * before stays; where both changed a file, the start is refused unless the configuration says who wins.
 */
@Component
class JarModels implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(JarModels.class);

    private final Releases releases;
    private final ClashRule rule;

    JarModels(Releases releases, @Value("${kexie.models.on-clash:refuse}") ClashRule rule) {
        this.releases = releases;
        this.rule = rule;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<ModelFile> models = ModelFile.all(ProgramModels.released());
        if (models.isEmpty()) {
            LOG.warn("类路径上没有流程模型（bpmn/）和表单（forms/）");
            return;
        }
        release(models);
    }

    private void release(List<ModelFile> models) {
        try {
            List<String> clashes = releases.merge(models, rule);
            if (!clashes.isEmpty()) {
                throw new ModelsClash(clashes);
            }
            LOG.info("程序所带的 {} 个流程模型、规则表和表单已经发布", models.size());
        } catch (Refusal refused) {
            throw new ModelRefused(refused.faults().stream().map(Fault::message).toList(), refused);
        } catch (ParseException malformed) {
            throw ModelRefused.because(malformed);
        } catch (ProcessEngineException refused) {
            throw new ModelRefused(List.of(String.valueOf(refused.getMessage())), refused);
        }
    }
}

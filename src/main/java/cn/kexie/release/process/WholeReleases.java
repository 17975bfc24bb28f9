package cn.kexie.release.process;

import cn.kexie.release.ModelFile;
import cn.kexie.release.ModelShelf;
import cn.kexie.release.Releases;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the repository of whole releases in the place of the engine's own, and keeps the files there. */
@Component
class WholeReleases extends AbstractProcessEnginePlugin implements ModelShelf {

    private final WholeRepositoryService repository;

    WholeReleases(ObjectProvider<Releases> releases) {
        this.repository = new WholeRepositoryService(releases);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setRepositoryService(repository);
    }

    @Override
    public List<ModelFile> filesOf(String deploymentId) {
        return repository.filesOf(deploymentId);
    }

    @Override
    public String deploy(List<ModelFile> files) {
        return repository.deployAll(files);
    }
}

package cn.kexie.engine.submission;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts the checked services in the place of the engine's own, so that no road leads around the check. */
@Component
public class CheckedSubmissions extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        SubmissionCheck check = new SubmissionCheck();
        configuration.setTaskService(new CheckedTaskService(check));
        configuration.setFormService(new CheckedFormService(check));
    }
}

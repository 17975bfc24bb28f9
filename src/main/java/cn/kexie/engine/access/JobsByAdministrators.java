package cn.kexie.engine.access;

import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Component;

/**
 * Lets only administrators run jobs. The engine asks while it runs one, counts the refusal as a failure of the job and takes a
 * retry away: five requests of a stranger would stop a deadline for good.
 */
@Component
public class JobsByAdministrators extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setManagementService(new AskedFirst(configuration));
    }

    private static final class AskedFirst extends ManagementServiceImpl {

        AskedFirst(ProcessEngineConfigurationImpl configuration) {
            super(configuration);
        }

        @Override
        public void executeJob(String jobId) {
            commandExecutor.execute(context -> {
                JobEntity job = context.getJobManager().findJobById(jobId);
                if (job != null) {
                    context.getProcessEngineConfiguration()
                            .getCommandCheckers()
                            .forEach(checker -> checker.checkUpdateJob(job));
                }
                return null;
            });
            super.executeJob(jobId);
        }
    }
}

package cn.kexie.engine;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** What the engine must be everywhere, whatever the configuration file says. */
@Component
public class EngineSettings extends AbstractProcessEnginePlugin {

    /** A failed job tries again after a minute, five times, before it becomes an incident. */
    private static final String RETRY = "R5/PT1M";

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFailedJobRetryTimeCycle(RETRY);
        configuration.setEnforceHistoryTimeToLive(true);
        // Every task belongs to a process; also spares the task list a join.
        configuration.setStandaloneTasksEnabled(false);
        // Candidates work on a task through its form. With the default, UPDATE, they could also set any variable,
        // hand the task to somebody or change its due date.
        configuration.setDefaultUserPermissionNameForTask(Permissions.TASK_WORK.getName());
        // A refused click is no fault of the program; what is one is logged by REST and by the job executor.
        configuration.setEnableCmdExceptionLogging(false);
        NamedAfterModel.addTo(configuration);
    }
}

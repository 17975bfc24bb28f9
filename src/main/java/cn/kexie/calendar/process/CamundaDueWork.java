package cn.kexie.calendar.process;

import cn.kexie.calendar.DemoClock;
import cn.kexie.calendar.DueWork;
import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import java.time.Instant;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Runs the engine's jobs as the demo clock passes them, as the job executor would have done in its own time. */
@Component
@ConditionalOnEmbeddedDatabase
class CamundaDueWork implements DueWork {

    private final DemoClock clock;
    private final ProcessEngine engine;

    CamundaDueWork(DemoClock clock, ProcessEngine engine) {
        this.clock = clock;
        this.engine = engine;
    }

    @Override
    public Outcome runUntil(Instant moment) {
        IdentityService identity = engine.getIdentityService();
        Authentication caller = identity.getCurrentAuthentication();
        // Work that falls due has no actor; whoever moved the clock did not do it.
        identity.clearAuthentication();
        try (StoppedJobExecutor stopped = new StoppedJobExecutor(configuration().getJobExecutor())) {
            return new JobWalk(clock, engine).until(moment);
        } finally {
            restore(identity, caller);
        }
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private static void restore(IdentityService identity, Authentication caller) {
        if (caller != null) {
            identity.setAuthentication(caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
        }
    }
}

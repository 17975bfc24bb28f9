package cn.kexie.calendar.process;

import cn.kexie.calendar.DemoClock;
import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Keeps the engine's clock equal to the demo clock, from before the first job is looked for. */
@Component
@ConditionalOnEmbeddedDatabase
class EngineFollowsDemoClock extends AbstractProcessEnginePlugin {

    private final DemoClock clock;

    EngineFollowsDemoClock(DemoClock clock) {
        this.clock = clock;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        clock.follow(offset -> ClockUtil.offset(offset.toMillis()));
    }
}

package cn.kexie.operation.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health {@code engine}: whether the engine of the processes is built and open. Asks no database. */
@Component
class EngineHealthIndicator implements HealthIndicator {

    private final ProcessEngine engine;

    EngineHealthIndicator(ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        boolean open = ProcessEngines.getProcessEngine(engine.getName(), false) != null;
        Health.Builder health = open ? Health.up() : Health.down().withDetail("error", "流程引擎已关闭，请重新启动");
        return health.withDetail("version", ProcessEngine.VERSION).build();
    }
}

package cn.kexie.engine;

import cn.kexie.engine.access.AccessFixture;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** The pieces of this room on the engine of the process tests. */
public final class EngineBeans {

    private EngineBeans() {}

    public static Messages messages(ProcessEngine engine) {
        return new Messages(engine.getRuntimeService());
    }

    public static DecisionTables decisionTables(ProcessEngine engine) {
        return new DecisionTables(
                new ParsedDecisions(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                        .getCommandExecutorTxRequired()),
                engine.getRepositoryService(),
                AccessFixture.rights(engine.getIdentityService()));
    }

    /** The listeners that remind and escalate; what they announce is heard by nobody. */
    public static Object[] taskListeners() {
        return new Object[] {new RemindTaskListener(event -> {}), new EscalateTaskListener(event -> {})};
    }
}

package cn.kexie.calendar.process;

import cn.kexie.calendar.TimeLimits;
import cn.kexie.engine.EngineBeans;
import org.camunda.bpm.engine.ProcessEngine;

/** The time limits of the decision table, read by the engine of the process tests. */
public final class TimeLimitsFixture {

    private TimeLimitsFixture() {}

    public static TimeLimits of(ProcessEngine engine) {
        return new DecisionTableTimeLimits(EngineBeans.decisionTables(engine));
    }
}

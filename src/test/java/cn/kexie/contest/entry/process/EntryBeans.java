package cn.kexie.contest.entry.process;

import cn.kexie.acceptance.process.AcceptanceBeans;
import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.contest.entry.EntryFixture;
import cn.kexie.contest.rules.FrozenDecisions;
import cn.kexie.engine.EngineBeans;
import cn.kexie.engine.access.AccessFixture;
import cn.kexie.step.process.StepBeans;
import cn.kexie.support.process.ProcessTestEngine;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** The delegates of process {@code contest-entry} on real services, for the engine of the process tests. */
final class EntryBeans {

    private EntryBeans() {}

    static EntryFixture register(ProcessTestEngine engine) {
        ProcessEngine camunda = ProcessTestEngine.processEngine();
        var messages = EngineBeans.messages(camunda);
        var house = new EntryFixture(
                decisions(camunda),
                TimeLimitsFixture.of(camunda),
                new CamundaEntryProcess(
                        camunda.getRuntimeService(), messages, AccessFixture.rights(camunda.getIdentityService())),
                AcceptanceBeans.process(messages),
                engine.clock());
        engine.beans(AcceptanceBeans.of(house.acceptance()));
        engine.beans(
                new OpenFormalCheckDelegate(house.admission()),
                new AdmitEntryDelegate(house.admission()),
                new ExcludeEntryDelegate(house.admission()),
                new CloseWithdrawnEntryDelegate(house.withdrawal()));
        engine.beans(StepBeans.of(camunda, house.steps()));
        engine.beans(EngineBeans.taskListeners());
        return house;
    }

    /** The tables as they are deployed; the contest's own sets nothing but the size of a team. */
    static FrozenDecisions decisions(ProcessEngine camunda) {
        var tables = EngineBeans.decisionTables(camunda);
        return (rules, table, inputs) ->
                table.equals("contest-rule") ? List.of(Map.of("teamSize", 5)) : tables.decideAll(table, inputs);
    }
}

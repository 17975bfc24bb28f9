package cn.kexie.contest.process;

import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.contest.planning.ContestFixture;
import cn.kexie.engine.EngineBeans;
import cn.kexie.engine.access.AccessFixture;
import cn.kexie.engine.access.EngineRights;
import cn.kexie.step.process.StepBeans;
import cn.kexie.support.process.ProcessTestEngine;

/** The delegates of process {@code contest} that are this room's, on real services. */
public final class ContestBeans {

    private ContestBeans() {}

    public static ContestFixture register(ProcessTestEngine engine) {
        var camunda = ProcessTestEngine.processEngine();
        EngineRights rights = AccessFixture.rights(camunda.getIdentityService());
        var house = new ContestFixture(
                new DecisionTableContestDefaults(EngineBeans.decisionTables(camunda)),
                new EngineDefinitionsInForce(camunda.getRepositoryService(), rights),
                TimeLimitsFixture.of(camunda),
                deadlines -> new CamundaContestProcess(
                        camunda.getRuntimeService(), EngineBeans.messages(camunda), deadlines, rights),
                engine.clock());
        engine.beans(
                new PublishContestDelegate(house.publication()),
                new OpenEntriesDelegate(house.window()),
                new CloseEntriesDelegate(house.window()),
                new CallOffContestDelegate(house.cancellation()),
                new CancelContestDelegate(house.cancellation()));
        engine.beans(StepBeans.of(camunda, house.steps()));
        engine.beans(EngineBeans.taskListeners());
        return house;
    }
}

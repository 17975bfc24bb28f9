package cn.kexie.membership.roster.process;

import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.committee.process.CommitteeBeans;
import cn.kexie.engine.EngineBeans;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.roster.RosterFixture;
import cn.kexie.publicity.process.PublicityBeans;
import cn.kexie.step.process.StepBeans;
import cn.kexie.support.process.ProcessTestEngine;

/** The delegates of process {@code member-roster} on real services, for the engine of the process tests. */
final class RosterBeans {

    private RosterBeans() {}

    static RosterFixture register(ProcessTestEngine engine, EligibilityRules rules) {
        var camunda = engine.processEngine();
        var house = new RosterFixture(
                rules,
                CommitteeBeans.rules(camunda),
                TimeLimitsFixture.of(camunda),
                new CamundaRosterProcess(camunda.getRuntimeService(), EngineBeans.messages(camunda)),
                PublicityBeans.process(camunda),
                engine.clock());
        engine.beans(CommitteeBeans.of(house.committee()));
        engine.beans(PublicityBeans.of(house.publicity()));
        engine.beans(
                new OpenRosterReviewDelegate(house.review()),
                new RefuseClearRowsDelegate(house.review()),
                new AdmitClearRowsDelegate(house.review()),
                new RecordExceptionDecisionDelegate(house.review(), house.vote()),
                new CarryOutVoteDelegate(house.vote()),
                new PrepareRosterPublicityDelegate(house.rosterPublicity()),
                new RecordRosterPublicityDelegate(house.rosterPublicity()),
                new CloseCancelledRosterDelegate(house.conclusion()),
                new ConcludeRosterDelegate(house.conclusion()));
        engine.beans(StepBeans.of(camunda, house.steps()));
        engine.beans(EngineBeans.taskListeners());
        return house;
    }
}

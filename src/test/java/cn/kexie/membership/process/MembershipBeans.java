package cn.kexie.membership.process;

import cn.kexie.acceptance.process.AcceptanceBeans;
import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.casefile.process.FiledRulesFixture;
import cn.kexie.committee.process.CommitteeBeans;
import cn.kexie.document.DocumentsInMemory;
import cn.kexie.engine.EngineBeans;
import cn.kexie.engine.access.AccessFixture;
import cn.kexie.membership.MembershipFixture;
import cn.kexie.publicity.process.PublicityBeans;
import cn.kexie.step.process.StepBeans;
import cn.kexie.support.process.ProcessTestEngine;

/** The delegates of processes {@code member-application} and {@code member-removal} on real services, for the engine of the process tests. */
public final class MembershipBeans {

    private MembershipBeans() {}

    public static MembershipFixture register(ProcessTestEngine engine) {
        var camunda = engine.processEngine();
        var messages = EngineBeans.messages(camunda);
        var house = new MembershipFixture(
                new DecisionTableEligibilityRules(EngineBeans.decisionTables(camunda)),
                CommitteeBeans.rules(camunda),
                TimeLimitsFixture.of(camunda),
                new CamundaMemberApplicationProcess(camunda.getRuntimeService(), messages),
                new CamundaMemberRemovalProcess(
                        camunda.getRuntimeService(), messages, AccessFixture.rights(camunda.getIdentityService())),
                AcceptanceBeans.process(messages),
                PublicityBeans.process(camunda),
                DocumentsInMemory.documents(engine.clock()),
                FiledRulesFixture.of(camunda),
                engine.clock());
        engine.beans(AcceptanceBeans.of(house.acceptance()));
        engine.beans(CommitteeBeans.of(house.committee()));
        engine.beans(PublicityBeans.of(house.publicity()));
        engine.beans(
                new DetermineEligibilityDelegate(house.admission()),
                new PreparePublicityDelegate(house.admissionPublicity()),
                new RecordPublicityDelegate(house.admissionPublicity()),
                new AdmitMemberDelegate(house.admission()),
                new StateReasonsDelegate(house.rejection()),
                new NameHearersDelegate(house.rejection()),
                new CloseCancelledApplicationDelegate(house.cancelledApplications()));
        engine.beans(
                new WeighVoteDelegate(house.removal()),
                new RemoveMemberDelegate(house.removal()),
                new RestoreMemberDelegate(house.removalAppeal()));
        engine.beans(StepBeans.of(camunda, house.steps()));
        engine.beans(EngineBeans.taskListeners());
        return house;
    }
}

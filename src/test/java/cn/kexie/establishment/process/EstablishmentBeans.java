package cn.kexie.establishment.process;

import cn.kexie.acceptance.process.AcceptanceBeans;
import cn.kexie.association.AssociationsInMemory;
import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.casefile.process.FiledRulesFixture;
import cn.kexie.document.DocumentsInMemory;
import cn.kexie.engine.EngineBeans;
import cn.kexie.establishment.EstablishmentFixture;
import cn.kexie.step.process.StepBeans;
import cn.kexie.support.process.ProcessTestEngine;
import java.time.LocalDate;

/** The delegates of process {@code association-establishment} on real services, for the engine of the process tests. */
final class EstablishmentBeans {

    private EstablishmentBeans() {}

    static EstablishmentFixture register(ProcessTestEngine engine) {
        var camunda = engine.processEngine();
        var messages = EngineBeans.messages(camunda);
        var house = new EstablishmentFixture(
                new DecisionTableEstablishmentRules(EngineBeans.decisionTables(camunda)),
                TimeLimitsFixture.of(camunda),
                new CamundaEstablishmentProcess(camunda.getRuntimeService(), messages),
                AcceptanceBeans.process(messages),
                new AssociationsInMemory().associations((String associationNo, LocalDate termEnd) -> {}),
                DocumentsInMemory.documents(engine.clock()),
                FiledRulesFixture.of(camunda),
                engine.clock());
        engine.beans(AcceptanceBeans.of(house.acceptance()));
        engine.beans(new RegisterAssociationDelegate(house.entry()));
        engine.beans(StepBeans.of(camunda, house.steps()));
        engine.beans(EngineBeans.taskListeners());
        return house;
    }
}

package cn.kexie.matter.process;

import cn.kexie.acceptance.process.AcceptanceBeans;
import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.engine.EngineBeans;
import cn.kexie.engine.access.AccessFixture;
import cn.kexie.matter.MatterFixture;
import cn.kexie.publicity.process.PublicityBeans;
import cn.kexie.step.process.DeployedForms;
import cn.kexie.step.process.StepBeans;
import cn.kexie.support.process.ProcessTestEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The generic steps of matters on real services, for the engine of the process tests. */
final class MatterBeans {

    private final DeployedForms forms;
    private final DeployedMatterKinds kinds;
    private final MatterFixture house;

    private MatterBeans(DeployedForms forms, DeployedMatterKinds kinds, MatterFixture house) {
        this.forms = forms;
        this.kinds = kinds;
        this.house = house;
    }

    static MatterBeans register(ProcessTestEngine engine) {
        var camunda = ProcessTestEngine.processEngine();
        var rights = AccessFixture.rights(camunda.getIdentityService());
        var forms = StepBeans.forms(camunda);
        var kinds = new DeployedMatterKinds(
                camunda.getRepositoryService(), forms, new DeployedLetters(camunda.getRepositoryService()), rights);
        var house = new MatterFixture(
                kinds,
                new EditionRules(EngineBeans.decisionTables(camunda)),
                new CamundaMatterProcess(camunda.getRuntimeService(), EngineBeans.messages(camunda)),
                PublicityBeans.process(camunda),
                TimeLimitsFixture.of(camunda),
                engine.clock());
        engine.beans(
                new HandOnCaseDelegate(house.steps().steps()),
                new AnnouncePublicityDelegate(house.steps().publicity()),
                new RecordPublicityResultDelegate(house.steps().publicity()),
                new EnterRegisterDelegate(house.steps().entry()),
                new NotifyDelegate(house.steps().steps(), camunda.getTaskService()));
        engine.beans(StepBeans.of(camunda, house.steps().generic()));
        engine.bean("takenOverListener", new AsFiled());
        engine.beans(AcceptanceBeans.of(house.acceptance()));
        engine.beans(PublicityBeans.of(house.publicities()));
        engine.beans(EngineBeans.taskListeners());
        return new MatterBeans(forms, kinds, house);
    }

    /** Who decides stays as it was said when the case was filed, so that a test can have it both ways. */
    private static final class AsFiled extends TakenOverListener {

        AsFiled() {
            super(null);
        }

        @Override
        public void notify(DelegateExecution execution) {
            // Nothing has changed since the filing.
        }
    }

    DeployedForms forms() {
        return forms;
    }

    DeployedMatterKinds kinds() {
        return kinds;
    }

    MatterFixture house() {
        return house;
    }
}

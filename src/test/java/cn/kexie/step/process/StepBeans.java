package cn.kexie.step.process;

import cn.kexie.engine.access.AccessFixture;
import cn.kexie.step.StepsFixture;
import org.camunda.bpm.engine.ProcessEngine;

/** The generic steps on real services, for the engine of the process tests. */
public final class StepBeans {

    private StepBeans() {}

    public static Object[] of(ProcessEngine engine, StepsFixture steps) {
        DeployedForms forms = forms(engine);
        return new Object[] {
            new MoveCaseDelegate(steps.steps()),
            new StartPeriodDelegate(steps.clock()),
            new EndPeriodDelegate(steps.clock()),
            new PausePeriodDelegate(steps.clock()),
            new ResumePeriodDelegate(steps.clock()),
            new ExtendPeriodDelegate(steps.clock()),
            new NoteCaseDelegate(steps.steps()),
            new GiveOutcomeDelegate(),
            new OfferStaffDelegate(),
            new InvolveBodyDelegate(steps.steps()),
            new CountSilenceDelegate(steps.decisions()),
            new RecordOutcomeDelegate(steps.decisions()),
            new IssueLetterDelegate(steps.letters()),
            new RevokeLetterDelegate(steps.letters()),
            new RecordDecisionTaskListener(steps.decisions(), forms),
            new KeepAnswersTaskListener(steps.kept(), forms),
            new OtherPersonTaskListener(steps.decisions())
        };
    }

    /** The one step of the acceptance. */
    public static Object note(StepsFixture steps) {
        return new NoteCaseDelegate(steps.steps());
    }

    public static DeployedForms forms(ProcessEngine engine) {
        return new DeployedForms(engine.getRepositoryService(), AccessFixture.rights(engine.getIdentityService()));
    }
}

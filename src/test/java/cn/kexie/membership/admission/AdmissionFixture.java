package cn.kexie.membership.admission;

import cn.kexie.acceptance.AcceptableProcedure;
import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.acceptance.CorrectedApplication;
import cn.kexie.association.AssociationCancelled;
import cn.kexie.association.Associations;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.FiledRules;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.membership.SealFixture;
import cn.kexie.membership.identity.IdNumbers;
import cn.kexie.membership.roll.RollFixture;
import cn.kexie.platform.web.StrictJson;
import cn.kexie.privacy.Consents;
import cn.kexie.publicity.Publicities;
import cn.kexie.publicity.PublicityViews;
import cn.kexie.step.StepsFixture;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.time.Clock;

/** Applications for membership on a register in memory. */
public final class AdmissionFixture {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final AdmissionPublicity publicity;
    private final MemberApplicationFiling filing;
    private final MemberApplicationCorrections corrections;
    private final MemberApplicationWithdrawal withdrawal;
    private final MemberAdmission admission;
    private final MemberRejection rejection;
    private final CancelledApplications cancelled;
    private final AcceptableProcedure acceptable;
    private final ApplicationAnswers answers;
    private final MemberApplicationDossier dossier;

    public AdmissionFixture(
            RollFixture roll,
            EligibilityRules rules,
            MembershipSettings settings,
            Associations associations,
            Publicities publicities,
            PublicityViews publicityViews,
            CommitteeVotes votes,
            CasefileInMemory casefile,
            Consents consents,
            Deadlines deadlines,
            MemberApplicationProcess process,
            AcceptanceProcess acceptanceProcess,
            FiledRules filedRules,
            Clock clock) {
        Cases cases = casefile.cases();
        MemberApplications applications =
                new MemberApplications(new MemberApplicationRegisterInMemory(), SealFixture.SEAL);
        publicity = new AdmissionPublicity(applications, settings, associations, publicities, votes, cases, deadlines);
        MemberIntake intake = new MemberIntake(
                associations,
                applications,
                roll.members(),
                settings,
                rules,
                casefile.attachments(),
                new IdNumbers(clock),
                clock);
        filing = new MemberApplicationFiling(intake, applications, cases, casefile.materials(), consents, process);
        corrections = new MemberApplicationCorrections(
                applications,
                intake,
                new CorrectedApplication(JSON, new StrictJson(JSON, Validation.buildDefaultValidatorFactory())),
                cases,
                casefile.materials(),
                consents,
                acceptanceProcess,
                filedRules);
        withdrawal = new MemberApplicationWithdrawal(cases, process);
        admission = new MemberAdmission(applications, roll.members(), cases, deadlines);
        cancelled = new CancelledApplications(applications, cases, deadlines, publicities, process);
        rejection = new MemberRejection(applications, intake, associations, votes, cases, deadlines, process, clock);
        answers = new ApplicationAnswers(applications, votes, publicities, cases, deadlines, roll.letters());
        dossier = new MemberApplicationDossier(applications, votes, publicityViews);
        acceptable = new MemberApplicationAcceptance(applications, settings);
    }

    /** Answers the generic steps of an application. */
    public void answer(StepsFixture steps) {
        steps.add(dossier, answers);
    }

    public AdmissionPublicity publicity() {
        return publicity;
    }

    public MemberApplicationFiling filing() {
        return filing;
    }

    public MemberApplicationCorrections corrections() {
        return corrections;
    }

    public MemberApplicationWithdrawal withdrawal() {
        return withdrawal;
    }

    public MemberAdmission admission() {
        return admission;
    }

    public MemberRejection rejection() {
        return rejection;
    }

    public CancelledApplications cancelled() {
        return cancelled;
    }

    /** The association is cancelled, as far as its applications are concerned. */
    public void associationCancelled(String associationNo) {
        cancelled.endAllOf(new AssociationCancelled(associationNo));
    }

    public AcceptableProcedure acceptable() {
        return acceptable;
    }
}

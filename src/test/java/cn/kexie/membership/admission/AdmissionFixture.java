package cn.kexie.membership.admission;

import cn.kexie.acceptance.AcceptableProcedure;
import cn.kexie.acceptance.AcceptanceProcess;
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
import cn.kexie.membership.admission.filing.ApplicationFilingFixture;
import cn.kexie.membership.admission.filing.MemberApplicationCorrections;
import cn.kexie.membership.admission.filing.MemberApplicationFiling;
import cn.kexie.membership.admission.filing.MemberApplicationWithdrawal;
import cn.kexie.membership.roll.RollFixture;
import cn.kexie.privacy.Consents;
import cn.kexie.publicity.Publicities;
import cn.kexie.publicity.PublicityViews;
import cn.kexie.step.StepsFixture;
import java.time.Clock;

/** Applications for membership on a register in memory. */
public final class AdmissionFixture {

    private final ApplicationFilingFixture filed;
    private final AdmissionPublicity publicity;
    private final MemberAdmission admission;
    private final MemberRejection rejection;
    private final CancelledApplications cancelled;
    private final ApplicationAnswers answers;

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
                new MemberApplications(new MemberApplicationRegisterInMemory(), roll.members(), SealFixture.SEAL);
        filed = ApplicationFilingFixture.of(
                applications,
                rules,
                settings,
                associations,
                publicityViews,
                votes,
                casefile,
                consents,
                process,
                acceptanceProcess,
                filedRules,
                clock);
        publicity = new AdmissionPublicity(applications, settings, associations, publicities, votes, cases, deadlines);
        admission = new MemberAdmission(applications, roll.members(), cases, deadlines);
        cancelled = new CancelledApplications(applications, cases, deadlines, publicities, process);
        rejection = new MemberRejection(applications, associations, votes, cases, deadlines, process, clock);
        answers = new ApplicationAnswers(applications, votes, publicities, cases, deadlines, roll.letters());
    }

    /** Answers the generic steps of an application. */
    public void answer(StepsFixture steps) {
        steps.add(filed.dossier(), answers);
    }

    public AdmissionPublicity publicity() {
        return publicity;
    }

    public MemberApplicationFiling filing() {
        return filed.filing();
    }

    public MemberApplicationCorrections corrections() {
        return filed.corrections();
    }

    public MemberApplicationWithdrawal withdrawal() {
        return filed.withdrawal();
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
        return filed.acceptable();
    }
}

package cn.kexie.membership.admission.filing;

import cn.kexie.acceptance.AcceptableProcedure;
import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.acceptance.CorrectedApplication;
import cn.kexie.association.Associations;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.FiledRules;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.dossier.DossierSource;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.membership.admission.MemberApplicationProcess;
import cn.kexie.membership.admission.MemberApplications;
import cn.kexie.membership.identity.IdNumbers;
import cn.kexie.platform.web.StrictJson;
import cn.kexie.privacy.Consents;
import cn.kexie.publicity.PublicityViews;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.time.Clock;

/** What applicants do with an application, on registers in memory. */
public record ApplicationFilingFixture(
        MemberApplicationFiling filing,
        MemberApplicationCorrections corrections,
        MemberApplicationWithdrawal withdrawal,
        AcceptableProcedure acceptable,
        DossierSource dossier) {

    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    public static ApplicationFilingFixture of(
            MemberApplications applications,
            EligibilityRules rules,
            MembershipSettings settings,
            Associations associations,
            PublicityViews publicityViews,
            CommitteeVotes votes,
            CasefileInMemory casefile,
            Consents consents,
            MemberApplicationProcess process,
            AcceptanceProcess acceptanceProcess,
            FiledRules filedRules,
            Clock clock) {
        MemberIntake intake =
                new MemberIntake(associations, settings, rules, casefile.attachments(), new IdNumbers(clock), clock);
        return new ApplicationFilingFixture(
                new MemberApplicationFiling(
                        intake, applications, casefile.cases(), casefile.materials(), consents, process),
                new MemberApplicationCorrections(
                        applications,
                        intake,
                        new CorrectedApplication(JSON, new StrictJson(JSON, Validation.buildDefaultValidatorFactory())),
                        casefile.cases(),
                        casefile.materials(),
                        consents,
                        acceptanceProcess,
                        filedRules),
                new MemberApplicationWithdrawal(casefile.cases(), process),
                new MemberApplicationAcceptance(applications, settings),
                new MemberApplicationDossier(applications, votes, publicityViews));
    }
}

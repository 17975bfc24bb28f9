package cn.kexie.membership;

import static org.mockito.Mockito.mock;

import cn.kexie.acceptance.AcceptanceFixture;
import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.acceptance.CorrectedApplication;
import cn.kexie.association.AssociationCancelled;
import cn.kexie.association.Associations;
import cn.kexie.association.AssociationsInMemory;
import cn.kexie.association.NewAssociation;
import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.FiledRules;
import cn.kexie.committee.CommitteeFixture;
import cn.kexie.committee.CommitteeRules;
import cn.kexie.document.Documents;
import cn.kexie.dossier.DossierSource;
import cn.kexie.membership.identity.IdNumbers;
import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.StrictJson;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.publicity.PublicityFixture;
import cn.kexie.publicity.PublicityProcess;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Membership and all it stands on, on registers in memory, with one association. */
public final class MembershipFixture {

    public static final String CREDIT_CODE = "91440106MA0000015E";
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    private final Consents consents = mock(Consents.class);
    private final CasefileInMemory casefile;
    private final Deadlines deadlines;
    private final Clock clock;
    private final Documents documents;
    private final CommitteeFixture committee;
    private final AcceptanceFixture acceptance;
    private final PublicityFixture publicity;
    private final AdmissionPublicity admissionPublicity;
    private final MemberApplicationRegister register = new MemberApplicationRegisterInMemory();
    private final Members members;
    private final MemberViews views;
    private final MemberLife life;
    private final MemberCards cards;
    private final PersonalRecords records;
    private final MembershipSettings settings = new MembershipSettings(new SettingsInMemory());
    private final MemberApplicationFiling filing;
    private final MemberApplicationCorrections corrections;
    private final MemberApplicationWithdrawal withdrawal;
    private final MemberAdmission admission;
    private final MemberRejection rejection;
    private final CancelledApplications cancelledApplications;
    private final MemberRemovalProposal removalProposal;
    private final MemberRemoval removal;
    private final MemberRemovalAppeal removalAppeal;
    private final DossierSource removalDossier;
    private final Associations associations;
    private final String associationNo;

    public MembershipFixture(
            EligibilityRules rules,
            CommitteeRules committeeRules,
            TimeLimits timeLimits,
            MemberApplicationProcess process,
            MemberRemovalProcess removalProcess,
            AcceptanceProcess acceptanceProcess,
            PublicityProcess publicityProcess,
            Documents documents,
            FiledRules filedRules,
            Clock clock) {
        this.documents = documents;
        this.clock = clock;
        casefile = new CasefileInMemory(clock);
        Cases cases = casefile.cases();
        deadlines = CalendarFixture.deadlines(clock);
        associations = new AssociationsInMemory().associations((no, termEnd) -> {});
        associationNo = associations.register(association(LocalDate.now(clock)));
        committee = new CommitteeFixture(committeeRules, cases, deadlines, timeLimits, clock);
        MemberApplications applications = new MemberApplications(register, SealFixture.SEAL);
        MemberRegister memberRegister = new MemberRegisterInMemory();
        members = new Members(memberRegister, clock);
        views = new MemberViews(members, memberRegister, clock);
        MemberLetters letters = new MemberLetters(documents, associations, clock);
        cards = new MemberCards(memberRegister, letters, documents);
        life = new MemberLife(memberRegister, cards, clock);
        publicity = new PublicityFixture(publicityProcess, casefile, deadlines, timeLimits, clock);
        admissionPublicity =
                new AdmissionPublicity(applications, settings, associations, publicity.publicities(), cases, deadlines);
        MemberIntake intake = new MemberIntake(
                associations,
                applications,
                members,
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
        withdrawal = new MemberApplicationWithdrawal(applications, cases, deadlines, publicity.publicities(), process);
        admission = new MemberAdmission(applications, members, cases, deadlines, timeLimits, letters);
        cancelledApplications =
                new CancelledApplications(applications, cases, deadlines, publicity.publicities(), process);
        rejection = new MemberRejection(
                applications,
                intake,
                associations,
                committee.votes(),
                cases,
                deadlines,
                timeLimits,
                letters,
                process,
                clock);
        Removals removals = new Removals(new RemovalRegisterInMemory());
        records = new MemberRecords(memberRegister, removals, cases, deadlines, documents, SealFixture.SEAL);
        removalProposal = new MemberRemovalProposal(life, removals, cases, consents, removalProcess);
        removal = new MemberRemoval(removals, life, members, cases, deadlines, timeLimits, letters);
        removalAppeal = new MemberRemovalAppeal(
                removals,
                life,
                members,
                associations,
                committee.votes(),
                documents,
                cases,
                deadlines,
                timeLimits,
                removalProcess);
        removalDossier = new MemberRemovalDossier(removals, members, committee.votes());
        acceptance = new AcceptanceFixture(
                cases,
                new MemberApplicationAcceptance(applications, settings),
                deadlines,
                timeLimits,
                documents,
                clock);
    }

    public String filed(MemberForm form) {
        return filing.file(new Applicant(CREDIT_CODE, "示例企业"), associationNo, Reading.faultless(form), List.of());
    }

    public String associationNo() {
        return associationNo;
    }

    /** What the register of members keeps about people. */
    public PersonalRecords records() {
        return records;
    }

    public Consents consents() {
        return consents;
    }

    public Cases cases() {
        return casefile.cases();
    }

    public String status(String caseNo) {
        return cases().get(caseNo).status();
    }

    public Documents documents() {
        return documents;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    public CommitteeFixture committee() {
        return committee;
    }

    public AcceptanceFixture acceptance() {
        return acceptance;
    }

    public PublicityFixture publicity() {
        return publicity;
    }

    public AdmissionPublicity admissionPublicity() {
        return admissionPublicity;
    }

    public Members members() {
        return members;
    }

    public MemberViews views() {
        return views;
    }

    public MemberLife life() {
        return life;
    }

    public MembershipSettings settings() {
        return settings;
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

    public CancelledApplications cancelledApplications() {
        return cancelledApplications;
    }

    /** The association is cancelled, as far as its applications are concerned. */
    public void associationCancelled() {
        cancelledApplications.endAllOf(new AssociationCancelled(associationNo));
    }

    public MemberCards cards() {
        return cards;
    }

    public MemberRemovalProposal removalProposal() {
        return removalProposal;
    }

    public Associations associations() {
        return associations;
    }

    /** Another association, of another enterprise. */
    public String anotherAssociation(String creditCode) {
        LocalDate today = LocalDate.now(clock);
        return associations.register(new NewAssociation(
                "另一企业科学技术协会",
                creditCode,
                "另一企业",
                "440106",
                new Authority("440106", "广州市天河区科学技术协会"),
                "SINGLE",
                today,
                today,
                today.plusYears(5).minusDays(1),
                30,
                List.of()));
    }

    /** Proposes to remove a member and answers the number of the case. */
    public String removalProposed(String memberNo, String reason) {
        return removalProposal.propose(associations.get(associationNo), memberNo, reason, "proposer");
    }

    public MemberRemovalAppeal removalAppeal() {
        return removalAppeal;
    }

    public MemberRemoval removal() {
        return removal;
    }

    public DossierSource removalDossier() {
        return removalDossier;
    }

    private static NewAssociation association(LocalDate today) {
        return new NewAssociation(
                "示例企业科学技术协会",
                CREDIT_CODE,
                "示例企业",
                "440106",
                new Authority("440106", "广州市天河区科学技术协会"),
                "SINGLE",
                today,
                today,
                today.plusYears(5).minusDays(1),
                30,
                List.of());
    }

    private static final class SettingsInMemory implements MembershipSettingRegister {

        private final Map<String, MembershipSetting> rows = new HashMap<>();

        @Override
        public Optional<MembershipSetting> find(String associationNo) {
            return Optional.ofNullable(rows.get(associationNo));
        }

        @Override
        public void keep(String associationNo, MembershipSetting setting) {
            rows.put(associationNo, setting);
        }
    }
}

package cn.kexie.membership;

import static org.mockito.Mockito.mock;

import cn.kexie.acceptance.AcceptanceFixture;
import cn.kexie.acceptance.AcceptanceProcess;
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
import cn.kexie.membership.admission.AdmissionFixture;
import cn.kexie.membership.admission.AdmissionPublicity;
import cn.kexie.membership.admission.CancelledApplications;
import cn.kexie.membership.admission.MemberAdmission;
import cn.kexie.membership.admission.MemberApplicationProcess;
import cn.kexie.membership.admission.MemberRejection;
import cn.kexie.membership.admission.filing.MemberApplicationCorrections;
import cn.kexie.membership.admission.filing.MemberApplicationFiling;
import cn.kexie.membership.admission.filing.MemberApplicationWithdrawal;
import cn.kexie.membership.removal.MemberRemoval;
import cn.kexie.membership.removal.MemberRemovalAppeal;
import cn.kexie.membership.removal.MemberRemovalProcess;
import cn.kexie.membership.removal.MemberRemovalProposal;
import cn.kexie.membership.removal.RemovalFixture;
import cn.kexie.membership.roll.MemberViews;
import cn.kexie.membership.roll.Members;
import cn.kexie.membership.roll.RollFixture;
import cn.kexie.membership.roll.life.MemberLife;
import cn.kexie.membership.roll.paper.MemberCards;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.web.Reading;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.publicity.PublicityFixture;
import cn.kexie.publicity.PublicityProcess;
import cn.kexie.step.StepsFixture;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Membership and all it stands on, on registers in memory, with one association. */
public final class MembershipFixture {

    public static final String CREDIT_CODE = "91440106MA0000015E";

    private final Consents consents = mock(Consents.class);
    private final CasefileInMemory casefile;
    private final Deadlines deadlines;
    private final Clock clock;
    private final Documents documents;
    private final CommitteeFixture committee;
    private final AcceptanceFixture acceptance;
    private final PublicityFixture publicity;
    private final MembershipSettings settings = new MembershipSettings(new SettingsInMemory());
    private final RollFixture roll;
    private final AdmissionFixture admission;
    private final RemovalFixture removal;
    private final StepsFixture steps;
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
        steps = new StepsFixture(cases, deadlines, timeLimits, documents, clock);
        associations = new AssociationsInMemory().associations((no, termEnd) -> {});
        associationNo = associations.register(association(LocalDate.now(clock)));
        committee = new CommitteeFixture(committeeRules, cases, deadlines, timeLimits, clock);
        publicity = new PublicityFixture(publicityProcess, casefile, deadlines, timeLimits, clock);
        roll = new RollFixture(associations, documents, clock);
        admission = new AdmissionFixture(
                roll,
                rules,
                settings,
                associations,
                publicity.publicities(),
                publicity.views(),
                committee.votes(),
                casefile,
                consents,
                deadlines,
                process,
                acceptanceProcess,
                filedRules,
                clock);
        admission.answer(steps);
        removal = new RemovalFixture(roll, associations, committee.votes(), cases, consents, deadlines, removalProcess);
        removal.answer(steps);
        acceptance = new AcceptanceFixture(cases, admission.acceptable(), deadlines, timeLimits, documents, clock);
        admission.answer(acceptance.steps());
    }

    public String filed(MemberForm form) {
        return admission
                .filing()
                .file(new Applicant(CREDIT_CODE, "示例企业"), associationNo, Reading.faultless(form), List.of());
    }

    public String associationNo() {
        return associationNo;
    }

    /** What the register of members keeps about people. */
    public PersonalRecords records() {
        return roll.records(removal.restoration(), cases());
    }

    public Consents consents() {
        return consents;
    }

    public Cases cases() {
        return casefile.cases();
    }

    public String status(String caseNo) {
        return cases().get(CaseNo.of(caseNo)).status();
    }

    public Documents documents() {
        return documents;
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    /** The generic steps, to which further procedures may be added. */
    public StepsFixture steps() {
        return steps;
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
        return admission.publicity();
    }

    public Members members() {
        return roll.members();
    }

    public MemberViews views() {
        return roll.views();
    }

    public MemberLife life() {
        return roll.life();
    }

    public MembershipSettings settings() {
        return settings;
    }

    public MemberApplicationFiling filing() {
        return admission.filing();
    }

    public MemberApplicationCorrections corrections() {
        return admission.corrections();
    }

    public MemberApplicationWithdrawal withdrawal() {
        return admission.withdrawal();
    }

    public MemberAdmission admission() {
        return admission.admission();
    }

    public MemberRejection rejection() {
        return admission.rejection();
    }

    public CancelledApplications cancelledApplications() {
        return admission.cancelled();
    }

    /** The association is cancelled, as far as its applications are concerned. */
    public void associationCancelled() {
        admission.associationCancelled(associationNo);
    }

    public MemberCards cards() {
        return roll.cards();
    }

    public MemberRemovalProposal removalProposal() {
        return removal.proposal();
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
        return removal.proposal()
                .propose(associations.get(associationNo), memberNo, reason, new UserId("proposer"))
                .value();
    }

    public MemberRemovalAppeal removalAppeal() {
        return removal.appeal();
    }

    public MemberRemoval removal() {
        return removal.removal();
    }

    public DossierSource removalDossier() {
        return removal.dossier();
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

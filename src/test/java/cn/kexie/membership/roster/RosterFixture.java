package cn.kexie.membership.roster;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.kexie.association.Association;
import cn.kexie.association.AssociationCancelled;
import cn.kexie.association.AssociationStatus;
import cn.kexie.association.Associations;
import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.committee.CommitteeFixture;
import cn.kexie.committee.CommitteeRules;
import cn.kexie.document.Documents;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.EligibilityStandard;
import cn.kexie.membership.MembershipSetting;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.membership.admission.filing.MemberIntake;
import cn.kexie.membership.roll.EnteredMembers;
import cn.kexie.membership.roster.filing.FilingFixture;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Consents;
import cn.kexie.publicity.PublicityFixture;
import cn.kexie.publicity.PublicityProcess;
import cn.kexie.step.StepsFixture;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;

/** Rosters and all they stand on, on registers in memory. */
public final class RosterFixture {

    public static final String ASSOCIATION = "KX440106-0001";
    private static final String CREDIT_CODE = "91440106MA0000015E";

    private final RosterRegisterInMemory register = new RosterRegisterInMemory();
    private final EnteredMembers entered = new EnteredMembers();
    private final Consents consents = mock(Consents.class);
    private final Cases cases;
    private final FilingFixture filing;
    private final RosterReview review;
    private final RosterConclusion conclusion;
    private final RosterVote vote;
    private final RosterPublicity rosterPublicity;
    private final CommitteeFixture committee;
    private final PublicityFixture publicity;
    private final MembershipSettings settings;
    private final RosterDossier dossier;
    private final StepsFixture steps;

    public RosterFixture(
            EligibilityRules rules,
            CommitteeRules committeeRules,
            TimeLimits timeLimits,
            RosterProcess process,
            PublicityProcess publicityProcess,
            Clock clock) {
        var casefile = new CasefileInMemory(clock);
        cases = casefile.cases();
        var deadlines = CalendarFixture.deadlines(clock);
        committee = new CommitteeFixture(committeeRules, cases, deadlines, timeLimits, clock);
        publicity = new PublicityFixture(publicityProcess, casefile, deadlines, timeLimits, clock);
        settings = mock(MembershipSettings.class);
        when(settings.of(anyString())).thenReturn(new MembershipSetting(EligibilityStandard.INCLUSIVE, false));
        var intake = mock(MemberIntake.class);
        var association = association();
        when(intake.openTo(anyString(), anyString())).thenReturn(association);
        filing = new FilingFixture(register::add, intake, rules, settings, cases, consents, process, clock);
        var admission = new RosterAdmission(register, entered.members(clock), settings, cases);
        review = new RosterReview(register, admission, cases, deadlines, timeLimits);
        vote = new RosterVote(register, admission, cases);
        var associations = mock(Associations.class);
        when(associations.get(anyString())).thenReturn(association);
        rosterPublicity =
                new RosterPublicity(register, admission, associations, publicity.publicities(), cases, deadlines);
        conclusion = new RosterConclusion(register, cases, deadlines, publicity.publicities(), process);
        var documents = mock(Documents.class);
        steps = new StepsFixture(cases, deadlines, timeLimits, documents, clock);
        dossier = new RosterDossier(register, committee.votes(), publicity.views());
        steps.add(dossier, new RosterEnding(register, publicity.publicities()));
    }

    public String filed(JsonNode roster) {
        return filing.filed(new Applicant(CREDIT_CODE, "示例企业"), ASSOCIATION, roster);
    }

    public StepsFixture steps() {
        return steps;
    }

    public RosterReview review() {
        return review;
    }

    public RosterVote vote() {
        return vote;
    }

    public RosterPublicity rosterPublicity() {
        return rosterPublicity;
    }

    public CommitteeFixture committee() {
        return committee;
    }

    public PublicityFixture publicity() {
        return publicity;
    }

    /** The association makes public who is to be admitted. */
    public void publishes() {
        when(settings.of(anyString())).thenReturn(new MembershipSetting(EligibilityStandard.INCLUSIVE, true));
    }

    /** Tells the roster which items have been confirmed since the last time. */
    public void hearConfirmed() {
        publicity.confirmed().forEach(rosterPublicity::admitConfirmed);
    }

    public void associationCancelled() {
        conclusion.endAllOf(new AssociationCancelled(ASSOCIATION));
    }

    public RosterConclusion conclusion() {
        return conclusion;
    }

    public Consents consents() {
        return consents;
    }

    public Cases cases() {
        return cases;
    }

    public EnteredMembers entered() {
        return entered;
    }

    /** Someone became a member through another case while the roster waited. */
    public void becomesMember(int row) {
        register.membersMeanwhile.put(row, "KX440106-0001-2026-99999");
    }

    /** The person of this place in the list is in the register already. */
    public void isMember(int index) {
        filing.isMember(index, "KX440106-0001-2026-00009");
    }

    public String decision(String caseNo, int row) {
        return String.valueOf(register.decision(caseNo, row));
    }

    public List<String> dossierTitles(String caseNo) {
        return dossier.sections(CaseNo.of(caseNo)).stream()
                .map(section -> section.title())
                .toList();
    }

    private static Association association() {
        Association association = mock(Association.class);
        when(association.associationNo()).thenReturn(ASSOCIATION);
        when(association.name()).thenReturn("示例企业科学技术协会");
        when(association.status()).thenReturn(AssociationStatus.ACTIVE);
        return association;
    }
}

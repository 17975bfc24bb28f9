package cn.kexie.membership.roster;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.kexie.association.Association;
import cn.kexie.association.AssociationStatus;
import cn.kexie.calendar.CalendarFixture;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.EligibilityStandard;
import cn.kexie.membership.EnteredMembers;
import cn.kexie.membership.MemberIntake;
import cn.kexie.membership.MembershipSetting;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.platform.web.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.time.Clock;
import java.util.List;

/** Rosters and all they stand on, on registers in memory. */
public final class RosterFixture {

    public static final String ASSOCIATION = "KX440106-0001";
    private static final String CREDIT_CODE = "91440106MA0000015E";

    private final RosterRegisterInMemory register = new RosterRegisterInMemory();
    private final EnteredMembers entered = new EnteredMembers();
    private final Cases cases;
    private final RosterReader reader;
    private final RosterFiling filing;
    private final RosterReview review;
    private final RosterConclusion conclusion;
    private final RosterDossier dossier;

    public RosterFixture(EligibilityRules rules, TimeLimits timeLimits, RosterProcess process, Clock clock) {
        cases = new CasefileInMemory(clock).cases();
        reader = new RosterReader(
                new StrictJson(new ObjectMapper().findAndRegisterModules(), Validation.buildDefaultValidatorFactory()));
        var deadlines = CalendarFixture.deadlines(clock);
        var settings = mock(MembershipSettings.class);
        when(settings.of(anyString())).thenReturn(new MembershipSetting(EligibilityStandard.INCLUSIVE, false));
        var intake = mock(MemberIntake.class);
        var association = association();
        when(intake.openTo(anyString(), anyString())).thenReturn(association);
        filing = new RosterFiling(intake, new RosterIntake(register, rules, settings, clock), register, cases, process);
        review = new RosterReview(
                register, new RosterAdmission(register, entered.members(clock), cases), cases, deadlines, timeLimits);
        conclusion = new RosterConclusion(register, cases, deadlines, process);
        dossier = new RosterDossier(register);
    }

    public String filed(JsonNode roster) {
        return filing.file(new Applicant(CREDIT_CODE, "示例企业"), ASSOCIATION, () -> reader.ofJson(roster));
    }

    public RosterReview review() {
        return review;
    }

    public RosterConclusion conclusion() {
        return conclusion;
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
        register.taken.add(new RosterRegister.Taken(index, true, "KX440106-0001-2026-00009"));
    }

    public String decision(String caseNo, int row) {
        return String.valueOf(register.decision(caseNo, row));
    }

    public List<String> dossierTitles(String caseNo) {
        return dossier.sections(caseNo).stream().map(section -> section.title()).toList();
    }

    private static Association association() {
        Association association = mock(Association.class);
        when(association.associationNo()).thenReturn(ASSOCIATION);
        when(association.name()).thenReturn("示例企业科学技术协会");
        when(association.status()).thenReturn(AssociationStatus.ACTIVE);
        return association;
    }
}

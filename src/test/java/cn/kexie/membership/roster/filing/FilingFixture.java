package cn.kexie.membership.roster.filing;

import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.membership.SealFixture;
import cn.kexie.membership.admission.filing.MemberIntake;
import cn.kexie.membership.identity.IdNumbers;
import cn.kexie.membership.roster.RosterProcess;
import cn.kexie.membership.roster.RosterRow;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.StrictJson;
import cn.kexie.privacy.Consents;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Files rosters; what is filed goes to whoever keeps it. */
public final class FilingFixture {

    private final List<FiledRosterRegister.Taken> taken = new ArrayList<>();
    private final RosterReader reader = new RosterReader(
            new StrictJson(new ObjectMapper().findAndRegisterModules(), Validation.buildDefaultValidatorFactory()));
    private final RosterFiling filing;

    public FilingFixture(
            Kept kept,
            MemberIntake members,
            EligibilityRules rules,
            MembershipSettings settings,
            Cases cases,
            Consents consents,
            RosterProcess process,
            Clock clock) {
        FiledRosterRegister register = register(kept);
        filing = new RosterFiling(
                members,
                new RosterIntake(register, rules, settings, new IdNumbers(clock), SealFixture.SEAL, clock),
                register,
                cases,
                consents,
                process);
    }

    public String filed(Applicant applicant, String associationNo, JsonNode roster) {
        return filing.file(applicant, associationNo, () -> reader.ofJson(roster));
    }

    /** The person of this place in the list is in the register already. */
    public void isMember(int index, String memberNo) {
        taken.add(new FiledRosterRegister.Taken(index, true, memberNo));
    }

    private FiledRosterRegister register(Kept kept) {
        return new FiledRosterRegister() {
            @Override
            public void add(CaseNo caseNo, String associationNo, boolean consentDeclared, List<RosterRow> rows) {
                kept.add(caseNo.value(), associationNo, rows);
            }

            @Override
            public List<Taken> taken(String associationNo, List<MemberForm> people) {
                return taken;
            }
        };
    }

    /** Where the rows of a roster are kept. */
    public interface Kept {
        void add(String caseNo, String associationNo, List<RosterRow> rows);
    }
}

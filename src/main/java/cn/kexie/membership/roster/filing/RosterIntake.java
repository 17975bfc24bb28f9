package cn.kexie.membership.roster.filing;

import cn.kexie.membership.Eligibility;
import cn.kexie.membership.EligibilityFacts;
import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.EligibilityRules.Ruling;
import cn.kexie.membership.EligibilityStandard;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberSeal;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.membership.identity.IdNumbers;
import cn.kexie.membership.roster.RosterRow;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Judges a roster as it stands: all its faults, and what the eligibility tables say of everybody. */
@Component
class RosterIntake {

    private final FiledRosterRegister register;
    private final EligibilityRules rules;
    private final MembershipSettings settings;
    private final IdNumbers idNumbers;
    private final MemberSeal seal;
    private final Clock clock;

    RosterIntake(
            FiledRosterRegister register,
            EligibilityRules rules,
            MembershipSettings settings,
            IdNumbers idNumbers,
            MemberSeal seal,
            Clock clock) {
        this.register = register;
        this.rules = rules;
        this.settings = settings;
        this.idNumbers = idNumbers;
        this.seal = seal;
        this.clock = clock;
    }

    /** Everything that forbids filing, with the place in the sheet if there is one. */
    List<Fault> faultsOf(String associationNo, ReceivedRoster roster) {
        List<Integer> named = RosterPolicy.sound(roster, "/name", "/mobile");
        List<MemberForm> people = named.stream().map(roster.rows()::get).toList();
        Findings findings = roster.findings();
        findings.addAll(RosterPolicy.dayFaults(roster, LocalDate.now(clock)));
        findings.addAll(RosterPolicy.idNumberFaults(
                roster, idNumbers, settings.of(associationNo).idNumber()));
        findings.addAll(RosterPolicy.duplicates(roster, named, seal::key));
        findings.addAll(RosterPolicy.takenFaults(register.taken(associationNo, people), named));
        return findings.list().stream().map(roster.locating()).toList();
    }

    /** The tables are asked once for each combination of facts; thousands of people have a few dozen. */
    List<RosterRow> judged(String associationNo, ReceivedRoster roster) {
        EligibilityStandard standard = settings.of(associationNo).standard();
        Map<EligibilityFacts, Ruling> rulings = new HashMap<>();
        return IntStream.range(0, roster.rows().size())
                .mapToObj(i -> {
                    MemberForm form = roster.rows().get(i);
                    Ruling ruling =
                            rulings.computeIfAbsent(EligibilityFacts.of(form), facts -> rules.rule(facts, standard));
                    Eligibility eligibility = ruling.eligibility();
                    return new RosterRow(roster.rowNumbers().get(i), form, eligibility, ruling.reason());
                })
                .toList();
    }
}

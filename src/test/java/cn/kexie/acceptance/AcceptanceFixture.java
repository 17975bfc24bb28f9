package cn.kexie.acceptance;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Cases;
import cn.kexie.document.Documents;
import cn.kexie.party.PartyFixtures;
import java.time.Clock;
import java.util.List;

/** The acceptance without Spring, for the process tests of any procedure. */
public final class AcceptanceFixture {

    private final Acceptance acceptance;
    private final Corrections corrections;
    private final NonAcceptance nonAcceptance;

    public AcceptanceFixture(
            Cases cases,
            AcceptableProcedure procedure,
            Deadlines deadlines,
            TimeLimits timeLimits,
            Documents documents,
            Clock clock) {
        Procedures procedures = new Procedures(List.of(procedure), List.of(), cases);
        AcceptanceLetters letters = new AcceptanceLetters(documents, PartyFixtures.bodies(), procedures, clock);
        acceptance = new Acceptance(cases, procedures, deadlines, timeLimits, letters);
        corrections = new Corrections(cases, procedures, deadlines, timeLimits, letters, acceptance);
        nonAcceptance = new NonAcceptance(cases, procedures, deadlines, letters);
    }

    public Acceptance acceptance() {
        return acceptance;
    }

    public Corrections corrections() {
        return corrections;
    }

    public NonAcceptance nonAcceptance() {
        return nonAcceptance;
    }
}

package cn.kexie.acceptance;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Cases;
import cn.kexie.document.Documents;
import cn.kexie.party.PartyFixtures;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.StepsFixture;
import java.time.Clock;
import java.util.List;

/** The acceptance without Spring, for the process tests of any procedure. */
public final class AcceptanceFixture {

    private final Acceptance acceptance;
    private final Corrections corrections;
    private final NonAcceptance nonAcceptance;
    private final Procedures procedures;
    private final StepsFixture steps;
    private final Cases cases;

    public AcceptanceFixture(
            Cases cases,
            AcceptableProcedure procedure,
            Deadlines deadlines,
            TimeLimits timeLimits,
            Documents documents,
            Clock clock) {
        this(new Procedures(List.of(procedure), List.of(), cases), cases, deadlines, timeLimits, documents, clock);
    }

    /** For procedures declared in files. */
    public AcceptanceFixture(
            Cases cases,
            AcceptableKinds kinds,
            Deadlines deadlines,
            TimeLimits timeLimits,
            Documents documents,
            Clock clock) {
        this(new Procedures(List.of(), List.of(kinds), cases), cases, deadlines, timeLimits, documents, clock);
    }

    private AcceptanceFixture(
            Procedures procedures,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            Documents documents,
            Clock clock) {
        this.procedures = procedures;
        this.cases = cases;
        AcceptanceLetters letters = new AcceptanceLetters(documents, PartyFixtures.bodies(), procedures, clock);
        acceptance = new Acceptance(cases, procedures, deadlines, timeLimits, letters);
        steps = new StepsFixture(cases, deadlines, timeLimits, documents, clock);
        corrections = new Corrections(cases, procedures, deadlines, timeLimits, letters, acceptance, steps.endings());
        nonAcceptance = new NonAcceptance(cases, procedures, deadlines, letters, steps.endings());
    }

    public Acceptance acceptance() {
        return acceptance;
    }

    /** The generic steps of the acceptance; they ask no procedure but one that is added. */
    public StepsFixture steps() {
        return steps;
    }

    public Corrections corrections() {
        return corrections;
    }

    public NonAcceptance nonAcceptance() {
        return nonAcceptance;
    }

    /** The first item of the case that can be asked to be corrected. */
    public String correctable(String caseNo) {
        return procedures
                .of(cases.get(CaseNo.of(caseNo)))
                .correctableItems(CaseNo.of(caseNo))
                .get(0)
                .value();
    }
}

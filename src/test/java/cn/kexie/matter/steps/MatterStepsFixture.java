package cn.kexie.matter.steps;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Cases;
import cn.kexie.document.Documents;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.casefile.MatterWords;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.party.PartyFixtures;
import cn.kexie.publicity.Publicities;
import cn.kexie.registry.Registers;
import cn.kexie.step.StepsFixture;
import cn.kexie.support.form.FormRoom;
import java.time.Clock;

/** What the generic steps of models do, on registers in memory. */
public final class MatterStepsFixture {

    private final MatterSteps steps;
    private final StepsFixture generic;
    private final MatterPublicity publicity;
    private final MatterEntry entry;

    public MatterStepsFixture(
            MatterCases matters,
            MatterRules rules,
            MatterWords words,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            Publicities publicities,
            Registers registers,
            Documents documents,
            Clock clock) {
        var bodies = PartyFixtures.bodies();
        var sheets = FormRoom.sheets();
        steps = new MatterSteps(matters, words, cases, bodies);
        generic = new StepsFixture(cases, deadlines, timeLimits, documents, clock);
        generic.answers(
                words,
                new MatterStatuses(matters),
                new MatterPeriods(matters, rules),
                new MatterEnding(publicities),
                new MatterLetters(
                        matters,
                        generic.kept(),
                        new MatterContent(sheets),
                        rules,
                        words,
                        cases,
                        deadlines,
                        registers,
                        bodies,
                        clock));
        publicity = new MatterPublicity(matters, words, publicities);
        entry = new MatterEntry(matters, words, sheets, cases, registers, bodies, clock);
    }

    public MatterSteps steps() {
        return steps;
    }

    /** The steps of any case. */
    public StepsFixture generic() {
        return generic;
    }

    public MatterPublicity publicity() {
        return publicity;
    }

    public MatterEntry entry() {
        return entry;
    }
}

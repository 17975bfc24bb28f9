package cn.kexie.matter.steps;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.Cases;
import cn.kexie.document.Documents;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.casefile.MatterWords;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.party.PartyFixtures;
import cn.kexie.publicity.Publicities;
import cn.kexie.registry.Registers;
import cn.kexie.support.form.FormRoom;
import java.time.Clock;

/** What the generic steps of models do, on registers in memory. */
public final class MatterStepsFixture {

    private final MatterSteps steps;
    private final MatterDecisions decisions;
    private final MatterLetters letters;
    private final MatterPublicity publicity;
    private final MatterEntry entry;

    public MatterStepsFixture(
            MatterCases matters,
            MatterRules rules,
            MatterWords words,
            Cases cases,
            Deadlines deadlines,
            Publicities publicities,
            Registers registers,
            Documents documents,
            Clock clock) {
        var bodies = PartyFixtures.bodies();
        var sheets = FormRoom.sheets();
        steps = new MatterSteps(matters, rules, words, cases, deadlines, publicities, bodies);
        decisions = new MatterDecisions(matters, cases, clock);
        letters = new MatterLetters(
                matters,
                new MatterContent(sheets),
                rules,
                words,
                cases,
                deadlines,
                registers,
                documents,
                bodies,
                clock);
        publicity = new MatterPublicity(matters, words, publicities);
        entry = new MatterEntry(matters, words, sheets, cases, registers, bodies, clock);
    }

    public MatterSteps steps() {
        return steps;
    }

    public MatterDecisions decisions() {
        return decisions;
    }

    public MatterLetters letters() {
        return letters;
    }

    public MatterPublicity publicity() {
        return publicity;
    }

    public MatterEntry entry() {
        return entry;
    }
}

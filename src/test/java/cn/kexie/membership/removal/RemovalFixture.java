package cn.kexie.membership.removal;

import cn.kexie.association.Associations;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.Cases;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.dossier.DossierSource;
import cn.kexie.membership.roll.Restoration;
import cn.kexie.membership.roll.RollFixture;
import cn.kexie.privacy.Consents;
import cn.kexie.step.StepsFixture;

/** Removals on a register in memory. */
public final class RemovalFixture {

    private final MemberRemovalProposal proposal;
    private final MemberRemoval removal;
    private final MemberRemovalAppeal appeal;
    private final DossierSource dossier;
    private final Restoration restoration;
    private final RemovalWords words;
    private final RemovalAnswers answers;

    public RemovalFixture(
            RollFixture roll,
            Associations associations,
            CommitteeVotes votes,
            Cases cases,
            Consents consents,
            Deadlines deadlines,
            MemberRemovalProcess process) {
        Removals removals = new Removals(new RemovalRegisterInMemory());
        restoration = new OverturnableRemovals(removals, cases, deadlines);
        proposal = new MemberRemovalProposal(roll.life(), removals, cases, consents, process);
        removal = new MemberRemoval(removals, roll.life(), cases);
        appeal = new MemberRemovalAppeal(removals, roll.life(), roll.members(), cases, deadlines, process);
        dossier = new MemberRemovalDossier(removals, roll.members(), votes);
        words = new RemovalWords(removals);
        answers = new RemovalAnswers(removals, roll.members(), associations, votes, cases, roll.letters());
    }

    /** Lets the generic steps ask it. */
    public void answer(StepsFixture steps) {
        steps.add(dossier, words, answers);
    }

    public MemberRemovalProposal proposal() {
        return proposal;
    }

    public MemberRemoval removal() {
        return removal;
    }

    public MemberRemovalAppeal appeal() {
        return appeal;
    }

    public DossierSource dossier() {
        return dossier;
    }

    public Restoration restoration() {
        return restoration;
    }
}

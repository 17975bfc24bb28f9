package cn.kexie.membership.removal;

import cn.kexie.association.Associations;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Cases;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.document.Documents;
import cn.kexie.dossier.DossierSource;
import cn.kexie.membership.roll.Restoration;
import cn.kexie.membership.roll.RollFixture;
import cn.kexie.privacy.Consents;

/** Removals on a register in memory. */
public final class RemovalFixture {

    private final MemberRemovalProposal proposal;
    private final MemberRemoval removal;
    private final MemberRemovalAppeal appeal;
    private final DossierSource dossier;
    private final Restoration restoration;

    public RemovalFixture(
            RollFixture roll,
            Associations associations,
            CommitteeVotes votes,
            Documents documents,
            Cases cases,
            Consents consents,
            Deadlines deadlines,
            TimeLimits timeLimits,
            MemberRemovalProcess process) {
        Removals removals = new Removals(new RemovalRegisterInMemory());
        restoration = new OverturnableRemovals(removals, cases, deadlines);
        proposal = new MemberRemovalProposal(roll.life(), removals, cases, consents, process);
        removal =
                new MemberRemoval(removals, roll.life(), roll.members(), cases, deadlines, timeLimits, roll.letters());
        appeal = new MemberRemovalAppeal(
                removals,
                roll.life(),
                roll.members(),
                associations,
                votes,
                documents,
                cases,
                deadlines,
                timeLimits,
                process);
        dossier = new MemberRemovalDossier(removals, roll.members(), votes);
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

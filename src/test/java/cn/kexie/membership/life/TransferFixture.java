package cn.kexie.membership.life;

import cn.kexie.association.AssociationCancelled;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.dossier.DossierSource;
import cn.kexie.membership.MembershipFixture;
import cn.kexie.platform.web.Reading;
import java.time.Clock;
import java.time.LocalDate;

/** Transfers between two associations, on registers in memory. */
public final class TransferFixture {

    private final MembershipFixture house;
    private final MemberTransferFiling filing;
    private final MemberTransferDecision decision;
    private final MemberTransferEffect effect;
    private final DossierSource dossier;
    private final String receiver;

    public TransferFixture(MembershipFixture house, MemberTransferProcess process, TimeLimits timeLimits, Clock clock) {
        this.house = house;
        var transfers = new MemberTransfers(new MemberTransferRegisterInMemory());
        receiver = house.anotherAssociation("91440106MA0000028Y");
        filing = new MemberTransferFiling(
                transfers,
                house.life(),
                house.removalProposal(),
                house.associations(),
                house.cases(),
                house.consents(),
                process,
                clock);
        decision = new MemberTransferDecision(
                transfers, house.members(), house.associations(), house.cases(), house.deadlines(), timeLimits, clock);
        effect = new MemberTransferEffect(
                transfers,
                house.life(),
                house.members(),
                house.cards(),
                house.removalProposal(),
                house.associations(),
                house.cases(),
                house.deadlines(),
                process,
                clock);
        dossier = new MemberTransferDossier(transfers, house.members(), house.associations());
    }

    /** Number of the association members are transferred to. */
    public String receiver() {
        return receiver;
    }

    public String proposed(String memberNo, LocalDate effectiveOn) {
        return proposed(memberNo, receiver, effectiveOn);
    }

    public String proposed(String memberNo, String toAssociationNo, LocalDate effectiveOn) {
        return filing.propose(
                house.associations().get(house.associationNo()),
                memberNo,
                Reading.faultless(new TransferRequest(toAssociationNo, effectiveOn, "调往集团另一企业工作")));
    }

    public void withdrawn(String memberNo) {
        filing.withdraw(house.associations().get(house.associationNo()), memberNo, "不再调动");
    }

    public void cancelled(String associationNo) {
        effect.endAllOf(new AssociationCancelled(associationNo));
    }

    public MemberTransferDecision decision() {
        return decision;
    }

    public MemberTransferEffect effect() {
        return effect;
    }

    public DossierSource dossier() {
        return dossier;
    }
}

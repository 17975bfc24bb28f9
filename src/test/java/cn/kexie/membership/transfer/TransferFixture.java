package cn.kexie.membership.transfer;

import cn.kexie.association.AssociationCancelled;
import cn.kexie.dossier.DossierSource;
import cn.kexie.membership.MembershipFixture;
import cn.kexie.platform.web.Reading;
import java.time.Clock;
import java.time.LocalDate;

/** Transfers between two associations, on registers in memory. */
public final class TransferFixture {

    private final MembershipFixture house;
    private final MemberTransferFiling filing;
    private final MemberTransferAgreement agreement;
    private final MemberTransferEffect effect;
    private final DossierSource dossier;
    private final String receiver;

    public TransferFixture(MembershipFixture house, MemberTransferProcess process, Clock clock) {
        this.house = house;
        var transfers = new MemberTransfers(new MemberTransferRegisterInMemory());
        var ending = new MemberTransferEnding(transfers, house.cases(), house.deadlines());
        receiver = house.anotherAssociation("91440106MA0000028Y");
        filing = new MemberTransferFiling(
                transfers,
                house.life(),
                house.removalProposal(),
                house.associations(),
                house.cases(),
                house.consents(),
                ending,
                process,
                clock);
        agreement = new MemberTransferAgreement(transfers, house.members(), clock);
        effect = new MemberTransferEffect(
                transfers,
                house.life(),
                house.members(),
                house.cards(),
                house.removalProposal(),
                house.associations(),
                house.cases(),
                ending,
                process,
                clock);
        dossier = new MemberTransferDossier(transfers, house.members(), house.associations());
        house.steps().add(dossier, new MemberTransferWords(transfers, house.associations()), ending);
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
                        Reading.faultless(new TransferRequest(toAssociationNo, effectiveOn, "调往集团另一企业工作")))
                .value();
    }

    public void withdrawn(String memberNo) {
        filing.withdraw(house.associations().get(house.associationNo()), memberNo, "不再调动");
    }

    public void cancelled(String associationNo) {
        effect.endAllOf(new AssociationCancelled(associationNo));
    }

    public MemberTransferAgreement agreement() {
        return agreement;
    }

    public MemberTransferEffect effect() {
        return effect;
    }

    public DossierSource dossier() {
        return dossier;
    }
}

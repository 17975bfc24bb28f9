package cn.kexie.membership.transfer;

import cn.kexie.association.Associations;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.step.CaseWords;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** What the process of a transfer may name. */
@Component
class MemberTransferWords implements CaseWords {

    private final MemberTransfers transfers;
    private final Associations associations;

    MemberTransferWords(MemberTransfers transfers, Associations associations) {
        this.transfers = transfers;
        this.associations = associations;
    }

    @Override
    public String procedure() {
        return MemberTransfers.PROCEDURE;
    }

    @Override
    public UnaryOperator<String> of(CaseNo caseNo) {
        MemberTransfer transfer = transfers.get(caseNo);
        return name -> switch (name) {
            case "toAssociation" -> associations.get(transfer.toAssociationNo()).name();
            case "effectiveOn" -> transfer.effectiveOn().toString();
            case "newMemberNo" -> transfer.newMemberNo();
            default -> "";
        };
    }
}

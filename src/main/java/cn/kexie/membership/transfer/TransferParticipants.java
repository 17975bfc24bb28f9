package cn.kexie.membership.transfer;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseParticipants;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.Members;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 转会的会员. */
@Component
class TransferParticipants implements CaseParticipants {

    private final MemberTransferRegister transfers;
    private final Members members;

    TransferParticipants(MemberTransferRegister transfers, Members members) {
        this.transfers = transfers;
        this.members = members;
    }

    @Override
    public boolean concerns(CaseFile file) {
        return file.procedure().equals(MemberTransfers.PROCEDURE);
    }

    @Override
    public Set<String> among(Collection<String> names, CaseNo caseNo) {
        return CaseParticipants.same(
                names,
                transfers.findById(caseNo).stream()
                        .map(transfer -> members.get(transfer.associationNo(), transfer.memberNo()))
                        .map(Member::name));
    }
}

package cn.kexie.membership.life;

import cn.kexie.casefile.CaseParticipants;
import cn.kexie.membership.Member;
import cn.kexie.membership.Members;
import java.util.Set;
import java.util.stream.Collectors;
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
    public Set<String> of(String caseNo) {
        return transfers.findById(caseNo).stream()
                .map(transfer -> members.get(transfer.associationNo(), transfer.memberNo()))
                .map(Member::name)
                .collect(Collectors.toSet());
    }
}

package cn.kexie.membership.transfer;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The transfers by case number. */
@Component
class MemberTransfers {

    static final String PROCEDURE = "member-transfer";

    private final MemberTransferRegister register;

    MemberTransfers(MemberTransferRegister register) {
        this.register = register;
    }

    MemberTransfer get(CaseNo caseNo) {
        return register.findById(caseNo)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_CASE", "没有转会案件 %s，请核对编号".formatted(caseNo)));
    }

    Optional<MemberTransfer> openOf(String memberNo) {
        return register.findByMemberNoAndOpenTrue(memberNo);
    }

    /** Open transfers from or to an association. */
    List<MemberTransfer> openAt(String associationNo) {
        return Stream.concat(
                        register.findByAssociationNoAndOpenTrue(associationNo).stream(),
                        register.findByToAssociationNoAndOpenTrue(associationNo).stream())
                .toList();
    }

    void save(MemberTransfer transfer) {
        register.save(transfer);
    }

    void change(CaseNo caseNo, UnaryOperator<MemberTransfer> change) {
        register.save(change.apply(get(caseNo)));
    }
}

package cn.kexie.membership.transfer;

import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Optional;

interface MemberTransferRegister {

    Optional<MemberTransfer> findById(CaseNo caseNo);

    Optional<MemberTransfer> findByMemberNoAndOpenTrue(String memberNo);

    List<MemberTransfer> findByAssociationNoAndOpenTrue(String associationNo);

    List<MemberTransfer> findByToAssociationNoAndOpenTrue(String toAssociationNo);

    /** @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has saved it since it was read */
    void save(MemberTransfer transfer);
}

package cn.kexie.membership.life;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MemberTransferRegister extends Repository<MemberTransfer, String> {

    Optional<MemberTransfer> findById(String caseNo);

    Optional<MemberTransfer> findByMemberNoAndOpenTrue(String memberNo);

    List<MemberTransfer> findByAssociationNoAndOpenTrue(String associationNo);

    List<MemberTransfer> findByToAssociationNoAndOpenTrue(String toAssociationNo);

    MemberTransfer save(MemberTransfer transfer);
}

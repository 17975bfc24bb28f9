package cn.kexie.membership;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface MemberApplicationRegister extends Repository<MemberApplication, String> {

    Optional<MemberApplication> findById(String caseNo);

    Optional<MemberApplication> findByAssociationNoAndNameAndMobileAndOpenTrue(
            String associationNo, String name, String mobile);

    MemberApplication save(MemberApplication application);
}

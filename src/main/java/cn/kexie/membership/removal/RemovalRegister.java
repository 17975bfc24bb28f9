package cn.kexie.membership.removal;

import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Optional;

interface RemovalRegister {

    Optional<Removal> findById(CaseNo caseNo);

    Optional<Removal> findByMemberNoAndOpenTrue(String memberNo);

    List<Removal> findByMemberNoAndOpenFalse(String memberNo);

    List<Removal> findByMemberNo(String memberNo);

    /** @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has saved it since it was read */
    void save(Removal removal);
}

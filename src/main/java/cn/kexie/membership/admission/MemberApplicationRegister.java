package cn.kexie.membership.admission;

import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

interface MemberApplicationRegister {

    Optional<MemberApplication> findById(CaseNo caseNo);

    Optional<MemberApplication> findByAssociationNoAndPersonKeyAndOpenTrue(String associationNo, String personKey);

    List<MemberApplication> findByCaseNoIn(Collection<CaseNo> caseNos);

    /** Number of the roster in which this person awaits a decision. */
    Optional<CaseNo> rosterOf(String associationNo, String personKey);

    List<MemberApplication> findByAssociationNoAndOpenTrue(String associationNo);

    /**
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has saved it since it was read
     * @throws org.springframework.dao.DuplicateKeyException when the same person has another open application here
     */
    void save(MemberApplication application);
}

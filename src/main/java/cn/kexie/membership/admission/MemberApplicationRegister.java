package cn.kexie.membership.admission;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

interface MemberApplicationRegister {

    Optional<MemberApplication> findById(String caseNo);

    Optional<MemberApplication> findByAssociationNoAndPersonKeyAndOpenTrue(String associationNo, String personKey);

    List<MemberApplication> findByCaseNoIn(Collection<String> caseNos);

    /** Number of the roster in which this person awaits a decision. */
    Optional<String> rosterOf(String associationNo, String personKey);

    List<MemberApplication> findByAssociationNoAndOpenTrue(String associationNo);

    /**
     * @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has saved it since it was read
     * @throws org.springframework.dao.DuplicateKeyException when the same person has another open application here
     */
    void save(MemberApplication application);
}

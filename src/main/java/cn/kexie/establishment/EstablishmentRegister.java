package cn.kexie.establishment;

import cn.kexie.platform.identity.CaseNo;
import java.util.Optional;

interface EstablishmentRegister {

    Optional<Establishment> findById(CaseNo caseNo);

    /** Whether another enterprise's open application asks for this name in the district. */
    boolean isNameAskedFor(String regionCode, String nameKey, String creditCode);

    /** Whoever files or corrects with this name waits until the transaction ends. */
    void lockName(String regionCode, String nameKey);

    /** @throws org.springframework.dao.OptimisticLockingFailureException when somebody else has saved it since it was read */
    void save(Establishment establishment);
}

package cn.kexie.login;

import cn.kexie.platform.identity.UserId;
import java.util.List;
import java.util.Optional;

interface StaffIdentityRegister {

    Optional<StaffIdentity> find(UserId userId);

    Optional<StaffIdentity> findBySubject(String issuer, String subject);

    /** Adds or replaces. */
    void save(StaffIdentity identity);

    /** False when there is none. */
    boolean remove(UserId userId);

    long count();

    List<StaffIdentity> byName(int size, long offset);
}

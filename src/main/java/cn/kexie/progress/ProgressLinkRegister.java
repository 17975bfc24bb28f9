package cn.kexie.progress;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.Optional;

interface ProgressLinkRegister {

    void add(String tokenHash, CaseNo caseNo, OffsetDateTime expiresAt);

    /** The case of a link that holds at this time. */
    Optional<String> caseOf(String tokenHash, OffsetDateTime at);

    /** All links of a case, whoever holds them. */
    void removeOf(CaseNo caseNo);

    void removeExpired(OffsetDateTime at);
}

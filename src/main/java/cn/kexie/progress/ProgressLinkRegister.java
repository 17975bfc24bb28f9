package cn.kexie.progress;

import java.time.OffsetDateTime;
import java.util.Optional;

interface ProgressLinkRegister {

    void add(String tokenHash, String caseNo, OffsetDateTime expiresAt);

    /** The case of a link that holds at this time. */
    Optional<String> caseOf(String tokenHash, OffsetDateTime at);

    /** All links of a case, whoever holds them. */
    void removeOf(String caseNo);

    void removeExpired(OffsetDateTime at);
}

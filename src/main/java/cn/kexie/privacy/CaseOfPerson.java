package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;

/**
 * A case that names somebody.
 *
 * @param nameOnly the case tells a name but no mobile: it may be a namesake
 * @param basis on whose word the person agreed
 * @param notice edition of the notice agreed to
 */
record CaseOfPerson(
        CaseNo caseNo,
        String procedure,
        String statusText,
        boolean open,
        boolean nameOnly,
        ConsentBasis basis,
        String notice,
        OffsetDateTime givenAt,
        OffsetDateTime withdrawnAt) {}

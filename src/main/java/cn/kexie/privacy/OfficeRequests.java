package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;

/** Where a request goes that an enterprise cannot settle by what it has declared itself. */
public interface OfficeRequests {

    /** Opens a case for the office to decide on and answers its number. */
    CaseNo open(Requester requester, ErasureKind kind);
}

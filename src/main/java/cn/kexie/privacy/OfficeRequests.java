package cn.kexie.privacy;

/** Where a request goes that an enterprise cannot settle by what it has declared itself. */
public interface OfficeRequests {

    /** Opens a case for the office to decide on and answers its number. */
    String open(Requester requester, ErasureKind kind);
}

package cn.kexie.audit;

/** The canonical form of a row of the trail and the hash over it, its fields in the order below. */
final class AuditChain {

    private static final String VERSION = "kexie-audit-1";

    private AuditChain() {}

    static String hash(String previous, AuditRecord row) {
        return Canonical.hash(previous, canonical(row));
    }

    static String digest(String details) {
        return Canonical.digest(details);
    }

    static byte[] canonical(AuditRecord row) {
        return Canonical.of(
                VERSION,
                Long.toString(row.seq()),
                row.at().toString(),
                row.actor(),
                row.role(),
                row.action(),
                row.subject(),
                row.outcome(),
                row.digest(),
                row.requestId());
    }
}

package cn.kexie.audit;

import java.time.Instant;

/**
 * A row of the audit trail.
 *
 * @param seq its place in the chain, from 1 without a gap
 * @param details JSON text, kept to the byte; null where they may not be read yet
 * @param digest SHA-256 of the details, hex; it, not the details, is part of what is hashed
 * @param hash SHA-256 of the hash before and of this row, hex
 */
public record AuditRecord(
        long seq,
        Instant at,
        String actor,
        String role,
        String action,
        String subject,
        String outcome,
        String details,
        String digest,
        String requestId,
        String hash) {

    AuditRecord chainedTo(AuditHead head) {
        AuditRecord placed = placed(head.seq() + 1);
        return placed.hashed(AuditChain.hash(head.hash(), placed));
    }

    AuditHead asHead() {
        return new AuditHead(seq, hash);
    }

    AuditRecord withoutDetails() {
        return new AuditRecord(seq, at, actor, role, action, subject, outcome, null, digest, requestId, hash);
    }

    private AuditRecord placed(long place) {
        return new AuditRecord(
                place, at, actor, role, action, subject, outcome, details, AuditChain.digest(details), requestId, null);
    }

    private AuditRecord hashed(String value) {
        return new AuditRecord(seq, at, actor, role, action, subject, outcome, details, digest, requestId, value);
    }
}

package cn.kexie.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/** A paper as it is kept. With its template it holds all that its pages are made of. */
record OfficialDocument(
        String id,
        String caseNo,
        DocumentKind kind,
        DocumentNumber number,
        Issuer issuer,
        String subject,
        Map<String, Object> content,
        String templateId,
        OffsetDateTime issuedAt,
        LocalDate validUntil,
        String verificationCode,
        String verifyUrl,
        boolean revoked) {

    IssuedDocument issued() {
        return new IssuedDocument(id, kind, number.toString(), issuedAt, verificationCode);
    }

    Verification verified(LocalDate today) {
        return new Verification(kind, number.toString(), issuer.name(), subject, issuedAt, status(today));
    }

    private Verification.Status status(LocalDate today) {
        if (revoked) {
            return Verification.Status.REVOKED;
        }
        var expired = validUntil != null && today.isAfter(validUntil);
        return expired ? Verification.Status.EXPIRED : Verification.Status.VALID;
    }
}

package cn.kexie.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;

/**
 * A paper as it is kept, or its rendering without some people. With its template it holds all that its pages are made of.
 *
 * @param kindText what people called the kind when it was issued
 * @param deidentified whether there is a rendering without some people, which is read in its place
 */
record OfficialDocument(
        String id,
        String caseNo,
        String kind,
        String kindText,
        DocumentNumber number,
        Issuer issuer,
        String subject,
        Map<String, Object> content,
        String templateId,
        OffsetDateTime issuedAt,
        LocalDate validUntil,
        String verificationCode,
        String verifyUrl,
        boolean revoked,
        boolean deidentified) {

    /** The same paper saying something else. */
    OfficialDocument rendered(Map<String, Object> words) {
        return new OfficialDocument(
                id,
                caseNo,
                kind,
                kindText,
                number,
                issuer,
                subject,
                words,
                templateId,
                issuedAt,
                validUntil,
                verificationCode,
                verifyUrl,
                revoked,
                true);
    }

    IssuedDocument issued() {
        return new IssuedDocument(id, kind, kindText, number.toString(), issuedAt, verificationCode);
    }

    Verification verified(LocalDate today) {
        return new Verification(
                kind, kindText, number.toString(), issuer.name(), subject, issuedAt, status(today), deidentified);
    }

    private Verification.Status status(LocalDate today) {
        if (revoked) {
            return Verification.Status.REVOKED;
        }
        var expired = validUntil != null && today.isAfter(validUntil);
        return expired ? Verification.Status.EXPIRED : Verification.Status.VALID;
    }
}

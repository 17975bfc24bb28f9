package cn.kexie.document;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is to be issued.
 *
 * @param subject what the paper is about, in one Chinese phrase; shown to whoever verifies it, so never a person
 * @param content values for the template, by name: texts, whole numbers, booleans, dates ({@link LocalDate} or ISO
 *     text), lists, and maps of these; of persons only the name of whom the paper is addressed to
 * @param validUntil last day of validity, {@code null} for a paper that does not expire
 */
public record DocumentOrder(
        String caseNo,
        DocumentKind kind,
        Issuer issuer,
        String subject,
        Map<String, Object> content,
        LocalDate validUntil) {

    public DocumentOrder {
        Objects.requireNonNull(caseNo, "caseNo");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(issuer, "issuer");
        Objects.requireNonNull(subject, "subject");
        content = new LinkedHashMap<>(content);
        content.values().removeIf(Objects::isNull);
    }

    public DocumentOrder(String caseNo, DocumentKind kind, Issuer issuer, String subject, Map<String, Object> content) {
        this(caseNo, kind, issuer, subject, content, null);
    }
}

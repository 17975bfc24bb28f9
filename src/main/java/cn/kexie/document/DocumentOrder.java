package cn.kexie.document;

import cn.kexie.platform.letter.Letter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is to be issued.
 *
 * @param kind code of the kind of paper
 * @param letter letter of the case's release, {@code null} for the one the house has for the kind
 * @param subject what the paper is about, in one Chinese phrase; shown to whoever verifies it, so never a person
 * @param content values for the template, by name: texts, whole numbers, booleans, dates ({@link LocalDate} or ISO
 *     text), lists, and maps of these; of persons only names, in values of their own: of whom the paper is addressed to,
 *     and by role under {@code people}
 * @param validUntil last day of validity, {@code null} for a paper that does not expire
 */
public record DocumentOrder(
        String caseNo,
        String kind,
        Letter letter,
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

    public DocumentOrder(String caseNo, String kind, Issuer issuer, String subject, Map<String, Object> content) {
        this(caseNo, kind, issuer, subject, content, null);
    }

    public DocumentOrder(
            String caseNo,
            String kind,
            Issuer issuer,
            String subject,
            Map<String, Object> content,
            LocalDate validUntil) {
        this(caseNo, kind, null, issuer, subject, content, validUntil);
    }

    public DocumentOrder(
            String caseNo,
            Letter letter,
            Issuer issuer,
            String subject,
            Map<String, Object> content,
            LocalDate validUntil) {
        this(caseNo, letter.kind(), letter, issuer, subject, content, validUntil);
    }
}

package cn.kexie.audit;

import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Something to be recorded, told in codes: never a name, a mobile or what somebody wrote.
 *
 * @param action what was done, upper snake case, such as {@code CASE_MOVED}
 * @param subject kind and number, such as {@code case:EST-2026-000001}
 * @param actor who did it, such as {@code staff:clerk}; null for whoever the current request comes from
 * @param role the role in which it was done, null when not known
 * @param details codes, numbers and days by name
 */
public record AuditEvent(
        String action, String subject, String actor, String role, Outcome outcome, Map<String, Object> details) {

    /** Whether it was done or turned away. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    /** A code, or 发文字号. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._:/@+#-]{0,128}|[\\p{IsHan}（）]{2,20}〔\\d{4}〕\\d+号");

    /** Stands for a detail that is no code; better a gap in the record than a person in it. */
    static final String OMITTED = "…";

    private static final int LONGEST_SUBJECT = 200;

    public AuditEvent {
        subject = inOneWord(subject);
        Map<String, Object> sorted = new TreeMap<>();
        details.forEach((name, value) -> sorted.put(name, coded(value)));
        details = Collections.unmodifiableMap(sorted);
    }

    public static AuditEvent of(String action, String subject) {
        return new AuditEvent(action, subject, null, null, Outcome.DONE, Map.of());
    }

    public AuditEvent by(String someone) {
        return new AuditEvent(action, subject, someone, role, outcome, details);
    }

    public AuditEvent as(String inRole) {
        return new AuditEvent(action, subject, actor, inRole, outcome, details);
    }

    public AuditEvent refused() {
        return new AuditEvent(action, subject, actor, role, Outcome.REFUSED, details);
    }

    public AuditEvent with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(details);
        more.put(name, value);
        return new AuditEvent(action, subject, actor, role, outcome, more);
    }

    private static String inOneWord(String subject) {
        String word = subject.replaceAll("[\\s\\p{Cntrl}]", "_");
        return word.length() > LONGEST_SUBJECT ? word.substring(0, LONGEST_SUBJECT) : word;
    }

    private static Object coded(Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Map<?, ?> nested) {
            Map<String, Object> sorted = new TreeMap<>();
            nested.forEach((name, part) -> sorted.put(String.valueOf(coded(name)), coded(part)));
            return sorted;
        }
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        return value instanceof Temporal || CODE.matcher(text).matches() ? text : OMITTED;
    }
}

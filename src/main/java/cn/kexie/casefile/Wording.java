package cn.kexie.casefile;

import java.util.Map;

/**
 * What one edition of a procedure calls itself and the statuses of its cases.
 *
 * @param statuses by name; a status that is not among them is called as everywhere
 * @param firstStep at which a new case waits
 */
public record Wording(String name, Map<String, String> statuses, String firstStep) {

    /** Where a case stands that nothing awaits any more. */
    public static final String CLOSED = "已办结";

    /** Of a procedure that no model describes. */
    public static Wording undescribed(String procedure) {
        return new Wording(procedure, Map.of(), CLOSED);
    }

    public String status(CaseStatus status) {
        return status.word().orElseGet(() -> status(status.name()));
    }

    private String status(String name) {
        String said = statuses.get(name);
        return said == null ? UsualStatus.word(name) : said;
    }
}

package cn.kexie.casefile;

import java.util.Map;

/**
 * What one edition of a procedure calls itself and the statuses of its cases.
 *
 * @param statuses by name; a status that is not among them is called as everywhere
 */
public record Wording(String name, Map<String, String> statuses) {

    public String status(CaseStatus status) {
        return status.word().orElseGet(() -> status(status.name()));
    }

    private String status(String name) {
        String said = statuses.get(name);
        return said == null ? UsualStatus.word(name) : said;
    }
}

package cn.kexie.notification.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a mail may say of a case. Holds no name and nothing anybody wrote in his own words: a mail is read on its way.
 *
 * @param events what happened, the oldest first
 * @param deadline what has to be done by {@code dueDate}; both null when no period runs
 * @param missing names of what was asked for and not yet handed in
 */
record CaseNews(
        String caseNo,
        String procedure,
        String status,
        String authority,
        List<Event> events,
        String deadline,
        String dueDate,
        List<String> missing) {

    /** Something that happened, in Chinese. */
    record Event(String at, String text) {}

    Map<String, Object> values(String link, String linkUntil) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("caseNo", caseNo);
        values.put("procedure", procedure);
        values.put("status", status);
        values.put("authority", authority);
        values.put("events", events);
        values.put("newest", events.get(events.size() - 1).text());
        values.put("deadline", deadline);
        values.put("dueDate", dueDate);
        values.put("missing", missing);
        values.put("link", link);
        values.put("linkUntil", linkUntil);
        return values;
    }
}

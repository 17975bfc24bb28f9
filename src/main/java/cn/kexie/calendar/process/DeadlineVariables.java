package cn.kexie.calendar.process;

import cn.kexie.calendar.Deadline;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/**
 * What a process carries of a deadline: {@code <kind>Due} and {@code <kind>Reminder}, so {@code FILING_REVIEW} is {@code
 * filingReviewDue} and {@code filingReviewReminder}; moments as ISO text.
 */
public final class DeadlineVariables {

    private static final String DUE = "Due";

    private DeadlineVariables() {}

    public static Map<String, Object> of(Deadline deadline) {
        String prefix = prefix(deadline.kind());
        return Map.of(
                prefix + DUE, deadline.expiresAt().toString(),
                prefix + "Reminder", deadline.remindAt().toString());
    }

    /** The kind behind {@code filingReviewDue}. */
    public static String kind(String dueVariable) {
        return dueVariable
                .replaceFirst(DUE + "$", "")
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    static String prefix(String kind) {
        String joined = Arrays.stream(kind.toLowerCase(Locale.ROOT).split("_"))
                .map(StringUtils::capitalize)
                .collect(Collectors.joining());
        return StringUtils.uncapitalize(joined);
    }
}

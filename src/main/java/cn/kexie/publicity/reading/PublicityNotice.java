package cn.kexie.publicity.reading;

import java.time.LocalDate;

/**
 * A publicity as it is announced, without its list.
 *
 * @param dueDate last day for objections, kept after the period; null where no period is known
 * @param running whether objections are taken today
 * @param office whom to write to: the authority of its case
 */
public record PublicityNotice(
        String publicityNo,
        String title,
        String statusText,
        LocalDate startedOn,
        LocalDate dueDate,
        boolean running,
        String office) {}

package cn.kexie.calendar;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;

/**
 * The moments a process waits for.
 *
 * @param dueDate the last day, to its end
 * @param reminderDate the day on which two thirds of the working days are used up
 * @param estimated whether the period touches a year whose holidays are not known yet
 */
public record Deadline(
        CaseNo caseNo, String kind, String text, LocalDate dueDate, LocalDate reminderDate, boolean estimated) {

    private static final LocalTime OFFICE_OPENS = LocalTime.of(9, 0);

    /** Midnight at the end of the due date, Asia/Shanghai. */
    public OffsetDateTime expiresAt() {
        return dueDate.plusDays(1).atStartOfDay(ChinaTime.ZONE).toOffsetDateTime();
    }

    /** 09:00 Asia/Shanghai of the reminder date. */
    public OffsetDateTime remindAt() {
        return reminderDate.atTime(OFFICE_OPENS).atZone(ChinaTime.ZONE).toOffsetDateTime();
    }
}

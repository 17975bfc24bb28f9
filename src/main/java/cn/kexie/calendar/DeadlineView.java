package cn.kexie.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A deadline as the case shows it today. {@code workingDaysUsed} includes today, {@code workingDaysLeft} begins with
 * tomorrow and is never negative; on the due date it is 0, and a due date before today is overdue.
 *
 * @param kind machine-read name, unique among the running deadlines of a case
 * @param text what has to be done by then, in Chinese
 * @param dueDate the last day; while paused the one that would hold if the clock went on today
 * @param pausedSince the day on which the clock was stopped, null while it runs
 * @param estimated whether the period touches a year whose holidays are not known yet
 * @param ledger every day from the start to the due date; while paused up to today
 */
public record DeadlineView(
        String kind,
        String text,
        LocalDate startedOn,
        LocalDate dueDate,
        int workingDaysUsed,
        int workingDaysLeft,
        LocalDate pausedSince,
        boolean estimated,
        List<LedgerEntry> ledger) {}

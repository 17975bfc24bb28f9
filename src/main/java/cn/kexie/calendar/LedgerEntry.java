package cn.kexie.calendar;

import java.time.LocalDate;

/**
 * One day of a deadline, and why it counts or not.
 *
 * @param counted whether it is one of the working days of the limit
 * @param reason in Chinese, for the applicant
 * @param estimated the holidays of the date's year are not known yet
 */
public record LedgerEntry(LocalDate date, boolean counted, String reason, boolean estimated) {}

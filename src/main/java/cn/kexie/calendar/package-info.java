/**
 * Working days (调休 included), deadlines whose clock pauses and resumes, the ledger that explains every day, and the
 * demo clock. The rules are in {@code src/docs/adr/0007-working-days-and-clock.md}.
 */
package cn.kexie.calendar;

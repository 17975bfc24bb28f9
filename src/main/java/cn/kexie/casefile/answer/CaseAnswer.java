package cn.kexie.casefile.answer;

import java.time.OffsetDateTime;

/**
 * What somebody of the staff filled in and the form says to keep.
 *
 * @param step definition key of the task
 * @param stepText its name then
 * @param field key of the field
 * @param label of the field then
 * @param value as shown
 */
public record CaseAnswer(
        String step, String stepText, String field, String label, String value, OffsetDateTime answeredAt) {}

package cn.kexie.board;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A case in a list of the board.
 *
 * @param deadline what has to be done next, in Chinese, null for nothing
 * @param daysLeft working days, negative when over; null without a running deadline
 */
public record BoardLine(
        CaseNo caseNo,
        String procedure,
        String procedureText,
        String statusText,
        String applicant,
        String authority,
        OffsetDateTime submittedAt,
        String step,
        String deadline,
        LocalDate dueDate,
        Integer daysLeft,
        Light light) {}

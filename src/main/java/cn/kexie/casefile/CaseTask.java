package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;

/**
 * An open task of a case.
 *
 * @param name of the step, in Chinese
 * @param assignee the account that claimed it, null for nobody
 * @param deadlineKind kind of the deadline the model binds the task to, null for none
 * @param createdOn the day on which it came up
 * @param dueOn the last day the engine knows of, null for none
 */
public record CaseTask(
        String taskId,
        CaseNo caseNo,
        String name,
        String assignee,
        String deadlineKind,
        LocalDate createdOn,
        LocalDate dueOn) {}

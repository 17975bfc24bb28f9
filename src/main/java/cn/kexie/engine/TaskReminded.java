package cn.kexie.engine;

import cn.kexie.platform.identity.CaseNo;

/**
 * A task has been waiting too long (reminder); published in the transaction of the timer.
 *
 * @param caseNo business key of the instance, called ones included
 */
public record TaskReminded(CaseNo caseNo, String taskKey, String taskName, String processKey) {}

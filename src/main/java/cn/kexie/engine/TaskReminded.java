package cn.kexie.engine;

/**
 * A task has been waiting too long (reminder); published in the transaction of the timer.
 *
 * @param caseNo business key of the instance, called ones included
 */
public record TaskReminded(String caseNo, String taskKey, String taskName, String processKey) {}

package cn.kexie.handling;

import cn.kexie.platform.identity.CaseNo;
import java.util.Set;

/**
 * A task somebody completed and what came right after it.
 *
 * @param step its id in the model
 * @param name as the model names it
 * @param decidedBy the account that completed it
 * @param allowed what its diagram allows
 * @param period code of the period its due date ended, null for none
 * @param next the open task its completion led to, null when the process is not there, or not there any more
 * @param timerPassed whether the next task was reminded of, or its time is over
 */
public record DecidedTask(
        String taskId,
        CaseNo caseNo,
        String step,
        String name,
        String decidedBy,
        Set<Operation> allowed,
        String period,
        OperableTask next,
        boolean timerPassed) {}

package cn.kexie.handover;

import cn.kexie.platform.identity.CaseNo;
import java.util.Set;

/**
 * An open task and who may work on it.
 *
 * @param holder the account that claimed it, null for nobody
 * @param groups whose members may claim it; none for a task that is meant for one person
 * @param closed whether who works on it may not read the case, such as a vote
 * @param delegated whether it is with an adviser and comes back to its owner
 */
public record HeldTask(
        String taskId,
        CaseNo caseNo,
        String name,
        String holder,
        Set<String> groups,
        boolean closed,
        boolean delegated) {}

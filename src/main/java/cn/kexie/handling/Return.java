package cn.kexie.handling;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.Set;

/**
 * A task that went back.
 *
 * @param recalled whether whoever decided before took that back himself, which needs no reason
 * @param undone ids of the user tasks that are to be done again
 */
record Return(
        CaseNo caseNo,
        String taskId,
        boolean recalled,
        String fromText,
        String toText,
        Set<String> undone,
        String reason,
        String returnedBy,
        OffsetDateTime returnedAt) {}

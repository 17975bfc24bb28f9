package cn.kexie.dossier;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;

/**
 * A task a person completed, as the list 我办结的 shows it. {@code decisionText} is null when none was recorded.
 *
 * @param recallable whether this may still be taken back
 * @param subject whom or what the case is about, null where that is its applicant
 */
public record DoneTask(
        String taskId,
        String taskName,
        CaseNo caseNo,
        String subject,
        String applicant,
        String statusText,
        String decisionText,
        String opinion,
        OffsetDateTime finishedAt,
        boolean recallable) {}

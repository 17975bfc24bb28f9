package cn.kexie.dossier;

import cn.kexie.calendar.DeadlineView;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * How a case stands, for whoever filed it: the same as REST answers the applicant, in words.
 *
 * @param deadline the period that runs, null when none does
 * @param missing what was asked for and not yet handed in
 */
public record Progress(
        LocalDate today,
        CaseNo caseNo,
        String procedureName,
        String statusText,
        boolean open,
        String step,
        Applicant applicant,
        Authority authority,
        OffsetDateTime submittedAt,
        DeadlineView deadline,
        List<MissingLine> missing,
        List<TimelineEntry> timeline,
        List<CaseView.DocumentLine> documents) {

    /** Something that was asked for and why. */
    public record MissingLine(String label, String reason, LocalDate answerBy) {}
}

package cn.kexie.dossier;

import cn.kexie.calendar.DeadlineView;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseView;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.platform.identity.CaseNo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Everything a reviewer needs of a case on one page. Holds personal data.
 *
 * @param today the day of the application, which a browser may see differently
 * @param subject whom or what the case is about, null where that is its applicant
 * @param contactsMasked whether it hides mobiles or e-mail addresses, which are shown at request
 */
public record Dossier(
        LocalDate today,
        CaseNo caseNo,
        String procedure,
        String procedureText,
        String status,
        String statusText,
        String subject,
        Applicant applicant,
        Authority authority,
        OffsetDateTime submittedAt,
        OffsetDateTime acceptedAt,
        String step,
        DeadlineView deadline,
        List<DossierSection> sections,
        List<MaterialLine> materials,
        List<CorrectionLine> corrections,
        List<OpinionLine> opinions,
        List<TimelineEntry> timeline,
        List<CaseView.DocumentLine> documents,
        List<DossierHint> hints,
        boolean contactsMasked) {

    /** A material; without {@code attachmentId} it is required and missing. */
    public record MaterialLine(
            String item,
            String label,
            boolean required,
            String attachmentId,
            String fileName,
            String mediaType,
            Long size,
            String href,
            boolean previewable,
            Integer version,
            OffsetDateTime attachedAt,
            List<MaterialLine> earlier) {}

    /**
     * A correction that was asked for.
     *
     * @param before what stood there when it was asked for; null while unanswered, for a material and when it was taken away
     * @param now what the answer put there
     * @param materialBefore the file there was, null for a field and where there was none
     * @param materialNow the file the answer brought, null for a field
     */
    @Schema(name = "DossierCorrection")
    public record CorrectionLine(
            int round,
            String item,
            String label,
            String reason,
            LocalDate answerBy,
            boolean answered,
            DossierSection before,
            DossierSection now,
            MaterialLine materialBefore,
            MaterialLine materialNow) {}

    /**
     * What was decided at a step, by role.
     *
     * @param earlier whether the step was to be done again afterwards
     */
    public record OpinionLine(
            String stepText, String decisionText, String opinion, String role, OffsetDateTime at, boolean earlier) {}
}

package cn.kexie.casefile;

import cn.kexie.calendar.DeadlineView;
import cn.kexie.document.IssuedDocument;
import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** A case as REST shows it, the same for every procedure. {@code deadline} is null when none is running. */
public record CaseView(
        CaseNo caseNo,
        String procedure,
        String status,
        String statusText,
        Applicant applicant,
        Authority authority,
        OffsetDateTime submittedAt,
        OffsetDateTime acceptedAt,
        String step,
        DeadlineView deadline,
        List<CorrectionLine> corrections,
        List<DocumentLine> documents,
        Map<String, Object> result) {

    /** A correction the applicant was asked for; see {@link CaseCorrection}. */
    public record CorrectionLine(int round, String item, String reason, LocalDate answerBy, boolean answered) {

        static CorrectionLine of(CaseCorrection correction) {
            return new CorrectionLine(
                    correction.round(),
                    correction.item(),
                    correction.reason(),
                    correction.answerBy(),
                    correction.answered());
        }
    }

    /** A document issued in the case; {@code href} answers its PDF. */
    public record DocumentLine(
            String documentId,
            String kind,
            String kindText,
            String number,
            OffsetDateTime issuedAt,
            String verificationCode,
            String href) {

        /** Under which a browser saves it. */
        public String fileName() {
            return kindText + (number == null ? "" : number) + ".pdf";
        }

        static DocumentLine of(CaseNo caseNo, IssuedDocument document) {
            return new DocumentLine(
                    document.documentId(),
                    document.kind(),
                    document.kindText(),
                    document.number(),
                    document.issuedAt(),
                    document.verificationCode(),
                    "/api/v1/cases/%s/documents/%s".formatted(caseNo, document.documentId()));
        }
    }
}

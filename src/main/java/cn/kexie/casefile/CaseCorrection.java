package cn.kexie.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A correction that was requested of an applicant.
 *
 * @param round 1 for the first request of the case
 * @param answerBy last day for the answer
 * @param answeredAt null while the answer is awaited
 * @param amendment what the answer changed; null while it is awaited, for a material and when it was taken away
 */
public record CaseCorrection(
        int round,
        String item,
        String reason,
        OffsetDateTime requestedAt,
        LocalDate answerBy,
        OffsetDateTime answeredAt,
        Amendment amendment) {

    public boolean answered() {
        return answeredAt != null;
    }
}

package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A case as it stands.
 *
 * @param step where the case stands, in Chinese
 * @param result what came of it, in the words of the procedure, empty while nothing did
 * @param exclusive whether the applicant may have only one open case of this procedure
 * @param version counts the changes; 0 before the case is stored
 */
public record CaseFile(
        CaseNo caseNo,
        String procedure,
        String status,
        String statusText,
        Applicant applicant,
        Authority authority,
        OffsetDateTime submittedAt,
        OffsetDateTime acceptedAt,
        String step,
        Map<String, Object> result,
        boolean open,
        boolean exclusive,
        int version) {

    static CaseFile opened(CaseNo caseNo, NewCase from, String statusText, String step, OffsetDateTime at) {
        CaseStatus status = from.status();
        return new CaseFile(
                caseNo,
                from.procedure(),
                status.name(),
                statusText,
                from.applicant(),
                from.authority(),
                at,
                null,
                step,
                Map.of(),
                status.open(),
                from.exclusive(),
                0);
    }

    /** A case that is closed waits for nothing, whatever it waited for before. */
    CaseFile become(CaseStatus next, String nextText) {
        String then = next.open() ? step : Wording.CLOSED;
        return with(next.name(), nextText, authority, acceptedAt, then, result, next.open());
    }

    CaseFile at(String newStep) {
        return with(status, statusText, authority, acceptedAt, newStep, result, open);
    }

    CaseFile accepted(OffsetDateTime at) {
        return with(status, statusText, authority, at, step, result, open);
    }

    CaseFile handedTo(Authority competent) {
        return with(status, statusText, competent, acceptedAt, step, result, open);
    }

    CaseFile concluded(Map<String, Object> findings) {
        Map<String, Object> merged = new LinkedHashMap<>(result);
        merged.putAll(findings);
        return with(status, statusText, authority, acceptedAt, step, merged, open);
    }

    CaseFile with(Map<String, Object> newResult) {
        return with(status, statusText, authority, acceptedAt, step, newResult, open);
    }

    CaseFile versioned(int newVersion) {
        return new CaseFile(
                caseNo,
                procedure,
                status,
                statusText,
                applicant,
                authority,
                submittedAt,
                acceptedAt,
                step,
                result,
                open,
                exclusive,
                newVersion);
    }

    private CaseFile with(
            String newStatus,
            String newStatusText,
            Authority newAuthority,
            OffsetDateTime newAcceptedAt,
            String newStep,
            Map<String, Object> newResult,
            boolean nowOpen) {
        return new CaseFile(
                caseNo,
                procedure,
                newStatus,
                newStatusText,
                applicant,
                newAuthority,
                submittedAt,
                newAcceptedAt,
                newStep,
                newResult,
                nowOpen,
                exclusive,
                version);
    }
}

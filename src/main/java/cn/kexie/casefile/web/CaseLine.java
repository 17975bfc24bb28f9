package cn.kexie.casefile.web;

import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseFile;
import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;

/** A case in a list; the case itself says more. */
record CaseLine(
        CaseNo caseNo,
        String procedure,
        String status,
        String statusText,
        Applicant applicant,
        Authority authority,
        OffsetDateTime submittedAt,
        OffsetDateTime acceptedAt,
        String step,
        String href) {

    static CaseLine of(CaseFile file) {
        return new CaseLine(
                file.caseNo(),
                file.procedure(),
                file.status(),
                file.statusText(),
                file.applicant(),
                file.authority(),
                file.submittedAt(),
                file.acceptedAt(),
                file.step(),
                "/api/v1/cases/" + file.caseNo());
    }
}

package cn.kexie.establishment;

import cn.kexie.document.Documents;
import cn.kexie.document.IssuedDocument;
import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** 批复: the papers by which establishments were approved. */
@Component
class Approvals {

    static final String KIND = "APPROVAL";

    private final Documents documents;

    Approvals(Documents documents) {
        this.documents = documents;
    }

    /** That of a case which has been approved. */
    IssuedDocument of(CaseNo caseNo) {
        return documents.of(caseNo.value()).stream()
                .filter(document -> document.kind().equals(KIND))
                .findFirst()
                .orElseThrow();
    }

    LocalDate dateOf(CaseNo caseNo) {
        return of(caseNo).issuedAt().toLocalDate();
    }
}

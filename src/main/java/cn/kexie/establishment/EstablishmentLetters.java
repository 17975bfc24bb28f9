package cn.kexie.establishment;

import cn.kexie.casefile.CaseFile;
import cn.kexie.document.DocumentOrder;
import cn.kexie.document.Documents;
import cn.kexie.document.IssuedDocument;
import cn.kexie.document.Issuer;
import cn.kexie.establishment.application.JointEnterprise;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 批复, 不予批准决定, 备案回执. */
@Component
class EstablishmentLetters {

    private static final String APPROVAL = "APPROVAL";
    private static final String REJECTION = "REJECTION";
    private static final String FILING_RECEIPT = "FILING_RECEIPT";

    private final Documents documents;
    private final Bodies bodies;

    EstablishmentLetters(Documents documents, Bodies bodies) {
        this.documents = documents;
        this.bodies = bodies;
    }

    /** Answers the document number. */
    String approval(CaseFile file, Establishment establishment, LocalDate meetingDue) {
        List<String> partners = establishment.application().jointEnterprises().stream()
                .map(JointEnterprise::enterpriseName)
                .toList();
        Map<String, Object> content = new HashMap<>(Map.of("meetingBy", meetingDue));
        if (!partners.isEmpty()) {
            content.put("jointEnterprises", partners);
        }
        return issue(file, establishment, APPROVAL, "同意成立", content).number();
    }

    void rejection(CaseFile file, Establishment establishment, String reason) {
        issue(file, establishment, REJECTION, "不予批准成立", Map.of("reasons", List.of(reason)));
    }

    void filingReceipt(CaseFile file, Establishment establishment) {
        FoundingMeeting meeting = establishment.meeting();
        issue(
                file,
                establishment,
                FILING_RECEIPT,
                "备案",
                Map.of(
                        "associationNo", establishment.associationNo(),
                        "meetingDate", meeting.meetingDate(),
                        "termStart", meeting.termStart(),
                        "termEnd", meeting.termEnd(),
                        "approvalNumber", approvalNumber(file.caseNo())));
    }

    /** Takes back the effect of what has been issued so far; the papers stay verifiable as revoked. */
    void revokeAll(String caseNo, String reason) {
        documents.of(caseNo).stream()
                .filter(document -> document.kind().equals(APPROVAL))
                .forEach(document -> documents.revoke(document.documentId(), reason));
    }

    private String approvalNumber(String caseNo) {
        return documents.of(caseNo).stream()
                .filter(document -> document.kind().equals(APPROVAL))
                .map(IssuedDocument::number)
                .findFirst()
                .orElseThrow();
    }

    private IssuedDocument issue(
            CaseFile file, Establishment establishment, String kind, String verb, Map<String, Object> content) {
        Body authority = bodies.find(file.authority().code()).orElseThrow();
        String associationName = establishment.application().associationName();
        Map<String, Object> all = new HashMap<>(content);
        all.put("enterpriseName", file.applicant().name());
        all.put("associationName", associationName);
        all.put("caseNo", file.caseNo());
        all.put("submittedOn", file.submittedAt().toLocalDate());
        return documents.issue(new DocumentOrder(
                file.caseNo(),
                kind,
                new Issuer(authority.code(), authority.name(), authority.mark()),
                verb + associationName,
                all));
    }
}

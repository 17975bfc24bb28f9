package cn.kexie.membership;

import cn.kexie.document.DocumentKind;
import cn.kexie.document.Documents;
import org.springframework.stereotype.Component;

/** 会员证 of members admitted by an application of their own. */
@Component
class MemberCards {

    private final MemberApplications applications;
    private final Documents documents;

    MemberCards(MemberApplications applications, Documents documents) {
        this.applications = applications;
        this.documents = documents;
    }

    /** Takes the card back; it stays verifiable as revoked. */
    void revoke(Member member, String reason) {
        boolean own = applications
                .find(member.caseNo())
                .filter(application -> member.memberNo().equals(application.memberNo()))
                .isPresent();
        if (own) {
            documents.of(member.caseNo()).stream()
                    .filter(document -> document.kind() == DocumentKind.MEMBER_CARD)
                    .forEach(document -> documents.revoke(document.documentId(), reason));
        }
    }
}

package cn.kexie.membership.roll.paper;

import cn.kexie.document.Documents;
import cn.kexie.document.IssuedDocument;
import cn.kexie.document.Verification;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.Members;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 会员证 and 入会通知书 of the members. Someone admitted alone has them from the day of admission; those of a roster are
 * issued, under the member number, when first asked for.
 */
@Service
@Transactional
public class MemberCards {

    private final Members members;
    private final MemberLetters letters;
    private final Documents documents;

    MemberCards(Members members, MemberLetters letters, Documents documents) {
        this.members = members;
        this.letters = letters;
        this.documents = documents;
    }

    /** The card as PDF; 409 when the membership has ended. */
    public byte[] card(String associationNo, String memberNo) {
        return paper(associationNo, memberNo, MemberLetters.MEMBER_CARD, letters::card);
    }

    /** The 入会通知书 as PDF; 409 when the membership has ended. */
    public byte[] admissionNotice(String associationNo, String memberNo) {
        return paper(associationNo, memberNo, MemberLetters.ADMISSION_NOTICE, letters::admissionNotice);
    }

    /** Issues a card among the papers of a case. */
    public void issue(CaseNo caseNo, Member member) {
        letters.card(caseNo.value(), member);
    }

    /** Takes the card back; it stays verifiable as revoked. */
    public void revoke(Member member, String reason) {
        revokeAll(List.of(member.memberNo(), member.caseNo().value()), reason);
    }

    /** @param papers what cards are filed under: member numbers and the cases of those admitted alone */
    public void revokeAll(Collection<String> papers, String reason) {
        documents.revokeAll(papers, MemberLetters.MEMBER_CARD, reason);
    }

    /** The member is locked: two who ask at once get the same paper. */
    private byte[] paper(
            String associationNo, String memberNo, String kind, BiFunction<String, Member, IssuedDocument> issue) {
        Member member = members.lock(associationNo, memberNo);
        if (!member.status().current()) {
            throw Refusal.conflict("WRONG_STATE", "会员 %s 的会员资格已经终止，会员证随之失效".formatted(memberNo))
                    .with("status", member.status().name());
        }
        return Stream.of(memberNo, member.caseNo().value())
                .flatMap(papers -> valid(papers, kind).map(paper -> documents.pdf(papers, paper.documentId())).stream())
                .findFirst()
                .orElseGet(() ->
                        documents.pdf(memberNo, issue.apply(memberNo, member).documentId()));
    }

    private Optional<IssuedDocument> valid(String papers, String kind) {
        return documents.of(papers).stream()
                .filter(document -> document.kind().equals(kind))
                .filter(document ->
                        documents.verify(document.verificationCode()).status() == Verification.Status.VALID)
                .findFirst();
    }
}

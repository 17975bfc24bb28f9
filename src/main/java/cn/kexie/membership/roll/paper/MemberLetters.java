package cn.kexie.membership.roll.paper;

import cn.kexie.association.Association;
import cn.kexie.association.Associations;
import cn.kexie.document.DocumentOrder;
import cn.kexie.document.Documents;
import cn.kexie.document.IssuedDocument;
import cn.kexie.document.Issuer;
import cn.kexie.membership.roll.Member;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 入会通知书, 会员证, 不予入会通知书, 除名决定, issued by the association itself. */
@Component
public class MemberLetters {

    static final String MEMBER_CARD = "MEMBER_CARD";
    static final String ADMISSION_NOTICE = "ADMISSION_NOTICE";
    private static final String REMOVAL_DECISION = "REMOVAL_DECISION";
    private static final String NON_ADMISSION_NOTICE = "NON_ADMISSION_NOTICE";

    private final Documents documents;
    private final Associations associations;
    private final Clock clock;

    MemberLetters(Documents documents, Associations associations, Clock clock) {
        this.documents = documents;
        this.associations = associations;
        this.clock = clock;
    }

    /** 会员证, valid to the end of the association's term. */
    public DocumentOrder memberCard(CaseNo caseNo, String associationNo, String memberNo, String name) {
        return admission(caseNo, MEMBER_CARD, "会员资格", associations.get(associationNo), memberNo, name);
    }

    /** 入会通知书. */
    public DocumentOrder admissionNotice(CaseNo caseNo, String associationNo, String memberNo, String name) {
        return admission(caseNo, ADMISSION_NOTICE, "同意入会", associations.get(associationNo), memberNo, name);
    }

    private DocumentOrder admission(
            CaseNo caseNo, String kind, String subject, Association association, String memberNo, String name) {
        Map<String, Object> content = content(caseNo, name, association);
        content.put("memberNo", memberNo);
        content.put("joinedOn", LocalDate.now(clock));
        content.put("validUntil", association.termEnd());
        return order(
                caseNo, kind, association, subject, content, kind.equals(MEMBER_CARD) ? association.termEnd() : null);
    }

    /** @param paperCase case number the paper is filed under */
    IssuedDocument card(String paperCase, Member member) {
        return paper(paperCase, MEMBER_CARD, "会员资格", member);
    }

    /** @param paperCase case number the paper is filed under */
    IssuedDocument admissionNotice(String paperCase, Member member) {
        return paper(paperCase, ADMISSION_NOTICE, "同意入会", member);
    }

    private IssuedDocument paper(String paperCase, String kind, String subject, Member member) {
        Association association = associations.get(member.associationNo());
        LocalDate confirmed = member.confirmedUntil();
        LocalDate validUntil = confirmed == null ? association.termEnd() : confirmed;
        Map<String, Object> content = content(CaseNo.of(paperCase), member.name(), association);
        content.put("memberNo", member.memberNo());
        content.put("joinedOn", member.joinedOn());
        content.put("validUntil", validUntil);
        return issue(
                CaseNo.of(paperCase),
                kind,
                association,
                subject,
                content,
                kind.equals(MEMBER_CARD) ? validUntil : null);
    }

    /** 不予入会通知书. */
    public DocumentOrder nonAdmission(
            CaseNo caseNo, String associationNo, String name, String reason, LocalDate appealBy) {
        Association association = associations.get(associationNo);
        Map<String, Object> content = content(caseNo, name, association);
        content.put("reasons", List.of(reason));
        content.put("appealBy", appealBy);
        return order(caseNo, NON_ADMISSION_NOTICE, association, "不予入会", content, null);
    }

    /** @param waived whether the person did not speak although invited: the letter must not say otherwise */
    public DocumentOrder removal(CaseNo caseNo, Member member, String reason, boolean waived) {
        Association association = associations.get(member.associationNo());
        Map<String, Object> content = content(caseNo, member.name(), association);
        content.put("memberNo", member.memberNo());
        content.put("reasons", List.of(reason));
        content.put("removedOn", member.endedOn());
        content.put("waived", waived);
        return order(caseNo, REMOVAL_DECISION, association, "会员除名", content, null);
    }

    private static Map<String, Object> content(CaseNo caseNo, String name, Association association) {
        Map<String, Object> content = new HashMap<>();
        content.put("memberName", name);
        content.put("associationName", association.name());
        content.put("enterpriseName", association.enterprise().name());
        content.put("caseNo", caseNo.value());
        return content;
    }

    private IssuedDocument issue(
            CaseNo caseNo,
            String kind,
            Association association,
            String subject,
            Map<String, Object> content,
            LocalDate validUntil) {
        return documents.issue(order(caseNo, kind, association, subject, content, validUntil));
    }

    private static DocumentOrder order(
            CaseNo caseNo,
            String kind,
            Association association,
            String subject,
            Map<String, Object> content,
            LocalDate validUntil) {
        String mark = association.name().replace("科学技术协会", "科协");
        Issuer issuer = new Issuer(association.associationNo(), association.name(), mark);
        return new DocumentOrder(caseNo.value(), kind, issuer, association.name() + subject, content, validUntil);
    }
}

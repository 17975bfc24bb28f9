package cn.kexie.membership.transfer;

import cn.kexie.association.Association;
import cn.kexie.association.AssociationStatus;
import cn.kexie.association.Associations;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.membership.removal.MemberRemovalProposal;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.MemberStatus;
import cn.kexie.membership.roll.life.MemberLife;
import cn.kexie.membership.transfer.MemberTransferProcess.ProposedTransfer;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 提出转会: by the association the member leaves; it may take the proposal back until it has taken effect. */
@Service
@Transactional
public class MemberTransferFiling {

    private final MemberTransfers transfers;
    private final MemberLife life;
    private final MemberRemovalProposal removals;
    private final Associations associations;
    private final Cases cases;
    private final Consents consents;
    private final MemberTransferEnding ending;
    private final MemberTransferProcess process;
    private final Clock clock;

    MemberTransferFiling(
            MemberTransfers transfers,
            MemberLife life,
            MemberRemovalProposal removals,
            Associations associations,
            Cases cases,
            Consents consents,
            MemberTransferEnding ending,
            MemberTransferProcess process,
            Clock clock) {
        this.transfers = transfers;
        this.life = life;
        this.removals = removals;
        this.associations = associations;
        this.cases = cases;
        this.consents = consents;
        this.ending = ending;
        this.process = process;
        this.clock = clock;
    }

    /** Opens the case and answers its number; 409 when the member may not go now, 422 when there is nowhere to go. */
    public CaseNo propose(Association from, String memberNo, Reading<TransferRequest> reading) {
        TransferRequest request = reading.value();
        Findings findings = reading.findings();
        findings.rule(() -> receiverFaults(from, request.toAssociationNo()), "/toAssociationNo");
        findings.rule(() -> dayFaults(request.effectiveOn()), "/effectiveOn");
        findings.refuse();
        Association receiver = receiver(request.toAssociationNo());
        Member member = life.lockCurrent(from.associationNo(), memberNo, "转会");
        refuseUnless(member.status() == MemberStatus.ACTIVE, "WRONG_STATE", "会员资格暂停期间不能转会，请先恢复", null);
        transfers.openOf(memberNo).ifPresent(open -> refuse("TRANSFER_OPEN", "转会", open.caseNo()));
        removals.openCaseOf(memberNo).ifPresent(open -> refuse("REMOVAL_OPEN", "除名", open));
        CaseNo caseNo = cases.open(newCase(from, receiver));
        cases.involve(caseNo, new Authority(from.associationNo(), from.name()));
        transfers.save(new MemberTransfer(
                caseNo,
                null,
                from.associationNo(),
                memberNo,
                receiver.associationNo(),
                request.effectiveOn(),
                new TransferReason(request.reason()),
                null,
                true));
        consents.record(
                caseNo,
                Declarer.enterprise(from.enterprise().unifiedSocialCreditCode()),
                ConsentBasis.DECLARED,
                List.of(new Person(member.name(), member.mobile())));
        cases.conclude(caseNo, Map.of("memberNo", memberNo, "toAssociationNo", receiver.associationNo()));
        cases.note(
                caseNo, new CaseEvent("PROPOSED", "提出将会员 %s 转入%s，由其秘书处决定".formatted(memberNo, receiver.name()), "转出方"));
        process.transferProposed(new ProposedTransfer(caseNo, from.enterprise().name(), receiver.associationNo()));
        return caseNo;
    }

    /** Takes the open proposal back and answers its case; 404 when there is none. */
    public CaseNo withdraw(Association from, String memberNo, String reason) {
        MemberTransfer transfer = transfers
                .openOf(memberNo)
                .filter(open -> open.associationNo().equals(from.associationNo()))
                .orElseThrow(() -> Refusal.unknown("NO_TRANSFER", "会员 %s 没有正在办理的转会".formatted(memberNo)));
        cases.lock(transfer.caseNo(), "撤回", MemberTransferStatus.SUBMITTED, MemberTransferStatus.ACCEPTED);
        ending.end(
                transfer.caseNo(),
                MemberTransferStatus.WITHDRAWN,
                new CaseEvent("WITHDRAWN", "转出方撤回：%s".formatted(reason), "转出方"));
        process.ended(transfer.caseNo());
        return transfer.caseNo();
    }

    private Stream<Fault> receiverFaults(Association from, String associationNo) {
        if (associationNo.equals(from.associationNo())) {
            return Stream.of(new Fault("/toAssociationNo", "SAME_ASSOCIATION", "转入的企业科协就是本科协，请填写另一家的编号"));
        }
        try {
            associations.get(associationNo);
            return Stream.empty();
        } catch (Refusal unknown) {
            return Stream.of(new Fault("/toAssociationNo", "UNKNOWN_ASSOCIATION", unknown.detail()));
        }
    }

    private Association receiver(String associationNo) {
        Association receiver = associations.get(associationNo);
        AssociationStatus status = receiver.status();
        refuseUnless(
                status == AssociationStatus.ACTIVE || status == AssociationStatus.TERM_DUE,
                "ASSOCIATION_CLOSED",
                "转入的企业科协已经注销或者暂停，不能接收会员",
                status.name());
        return receiver;
    }

    private Stream<Fault> dayFaults(LocalDate effectiveOn) {
        LocalDate today = LocalDate.now(clock);
        boolean possible =
                effectiveOn == null || !effectiveOn.isBefore(today) && !effectiveOn.isAfter(today.plusYears(1));
        return possible ? Stream.empty() : Stream.of(new Fault("/effectiveOn", "IMPOSSIBLE_DATE", "生效日期应在今天至一年之内"));
    }

    private static void refuse(String code, String what, CaseNo caseNo) {
        throw Refusal.conflict(code, "该会员的%s正在办理，案号 %s，请等待办结".formatted(what, caseNo))
                .with("caseNo", caseNo.value());
    }

    private static void refuseUnless(boolean allowed, String code, String detail, String status) {
        if (!allowed) {
            Refusal refusal = Refusal.conflict(code, detail);
            throw status == null ? refusal : refusal.with("status", status);
        }
    }

    private static NewCase newCase(Association from, Association receiver) {
        return new NewCase(
                MemberTransfers.PROCEDURE,
                "TRF",
                MemberTransferStatus.SUBMITTED,
                new Applicant(
                        from.enterprise().unifiedSocialCreditCode(),
                        from.enterprise().name()),
                new Authority(receiver.associationNo(), receiver.name()),
                false);
    }
}

package cn.kexie.membership.life;

import cn.kexie.association.Associations;
import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.Members;
import cn.kexie.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 接收决定: the secretariat of the receiving association accepts or declines; silence declines. */
@Service
@Transactional
public class MemberTransferDecision {

    private static final String PERIOD = "MEMBER_TRANSFER";

    private final MemberTransfers transfers;
    private final Members members;
    private final Associations associations;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;
    private final Clock clock;

    MemberTransferDecision(
            MemberTransfers transfers,
            Members members,
            Associations associations,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits,
            Clock clock) {
        this.transfers = transfers;
        this.members = members;
        this.associations = associations;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
        this.clock = clock;
    }

    /** Starts the period for the decision. */
    public Deadline open(String caseNo) {
        cases.lock(caseNo);
        return deadlines.start(caseNo, timeLimits.of(PERIOD));
    }

    /** Records the decision and answers the first day in the new association, empty when declined. */
    public Acceptance record(String caseNo, TransferDecision decision, Decided task) {
        cases.lock(caseNo);
        task.requireReason(decision == TransferDecision.DECLINE);
        MemberTransfer transfer = transfers.get(caseNo);
        if (decision == TransferDecision.ACCEPT) {
            refuseMember(transfer);
        }
        cases.opinion(caseNo, task.opinion(decision, "接收方秘书处"));
        deadlines.endAll(caseNo);
        return decision == TransferDecision.ACCEPT ? accepted(transfer) : declined(caseNo, "接收方不同意接收，会员资格不变");
    }

    /** Declines a transfer that nobody decided within the period, and says so. */
    public void recordSilence(String caseNo, Decided silence) {
        cases.lock(caseNo);
        cases.opinion(caseNo, silence.opinion(TransferDecision.DECLINE, "系统"));
        declined(caseNo, "接收方%s，会员资格不变".formatted(silence.text()));
    }

    private Acceptance accepted(MemberTransfer transfer) {
        LocalDate today = LocalDate.now(clock);
        LocalDate asked = transfer.effectiveOn();
        LocalDate from = asked == null || asked.isBefore(today) ? today : asked;
        transfers.save(transfer.withEffectiveOn(from));
        cases.moveOn(transfer.caseNo(), MemberTransferStatus.ACCEPTED);
        String name = associations.get(transfer.toAssociationNo()).name();
        cases.note(transfer.caseNo(), new CaseEvent("ACCEPTED", "%s同意接收，自 %s 起转入".formatted(name, from), "接收方秘书处"));
        return new Acceptance(true, from, !from.isAfter(today));
    }

    private Acceptance declined(String caseNo, String text) {
        transfers.change(caseNo, transfer -> transfer.withOpen(false));
        cases.move(caseNo, MemberTransferStatus.DECLINED);
        deadlines.endAll(caseNo);
        cases.note(caseNo, new CaseEvent("DECLINED", text, "接收方"));
        return new Acceptance(false, LocalDate.now(clock), false);
    }

    private void refuseMember(MemberTransfer transfer) {
        Member member = members.get(transfer.associationNo(), transfer.memberNo());
        members.current(transfer.toAssociationNo(), member.name(), member.mobile())
                .ifPresent(memberNo -> {
                    throw Refusal.invalid("/decision", "ALREADY_MEMBER", "此人已经是本科协的会员（%s），不能再接收".formatted(memberNo));
                });
    }

    /** @param due whether that day has come */
    public record Acceptance(boolean accepted, LocalDate effectiveOn, boolean due) {}
}

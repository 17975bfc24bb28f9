package cn.kexie.membership.reconfirmation;

import cn.kexie.association.Association;
import cn.kexie.association.AssociationStatus;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.membership.roll.life.UnknownMembers;
import cn.kexie.membership.roll.paper.MemberCards;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 换届登记: at a new term every member is confirmed, or the membership ends with the period. A confirmed member's card is
 * issued anew, valid to the end of the new term.
 */
@Service
@Transactional
public class MemberReconfirmation {

    static final String PROCEDURE = "member-reconfirmation";
    private static final String SECRETARIAT = "秘书处";

    private final ReconfirmationRegister register;
    private final MemberCards cards;
    private final Cases cases;
    private final Deadlines deadlines;
    private final ReconfirmationProcess process;
    private final Clock clock;

    MemberReconfirmation(
            ReconfirmationRegister register,
            MemberCards cards,
            Cases cases,
            Deadlines deadlines,
            ReconfirmationProcess process,
            Clock clock) {
        this.register = register;
        this.cards = cards;
        this.cases = cases;
        this.deadlines = deadlines;
        this.process = process;
        this.clock = clock;
    }

    /** Opens a round and answers the number of its case; 409 while another one is open. */
    public CaseNo start(Association association, LocalDate termEnd) {
        refuseClosed(association);
        LocalDate today = LocalDate.now(clock);
        if (!termEnd.isAfter(today)
                || termEnd.isBefore(association.termEnd())
                || termEnd.isAfter(today.plusYears(10))) {
            throw Refusal.invalid("/termEnd", "IMPOSSIBLE_DATE", "新一届任期届满日应在今天之后、不早于现任期届满日，并且不超过十年");
        }
        register.openOf(association.associationNo()).ifPresent(open -> {
            throw alreadyOpen().with("caseNo", open.caseNo().value());
        });
        CaseNo caseNo = cases.open(newCase(association));
        int listed = open(caseNo, association.associationNo(), termEnd);
        cases.conclude(caseNo, Map.of("listed", listed, "termEnd", termEnd.toString()));
        cases.note(
                caseNo,
                new CaseEvent("OPENED", "开始换届登记，列入 %d 名会员；确认的，会员证有效期至 %s".formatted(listed, termEnd), SECRETARIAT));
        process.opened(caseNo, association.enterprise().name(), association.associationNo());
        return caseNo;
    }

    /** Confirms members in the open round, all or none; a second confirmation changes nothing. Answers the case. */
    public CaseNo confirm(String associationNo, List<String> memberNos) {
        ReconfirmationRegister.Round round = openRound(associationNo);
        cases.lock(round.caseNo());
        List<Fault> unknown = UnknownMembers.faults(register.listed(round.caseNo(), memberNos), memberNos)
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.invalid(unknown);
        }
        confirm(round, memberNos);
        return round.caseNo();
    }

    /** The secretariat ends the round before its period does: confirms whom it has not yet, or has confirmed everybody. */
    public void confirmRest(CaseNo caseNo, ReconfirmationDecision decision) {
        cases.lock(caseNo);
        int unconfirmed = register.counts(caseNo).unconfirmed();
        if (decision == ReconfirmationDecision.CLOSE && unconfirmed > 0) {
            throw Refusal.invalid(
                    "/decision",
                    "NOT_ALL_CONFIRMED",
                    "尚有 %d 名会员没有登记，期限届满前不能结束；可以确认其余全部会员，或者等待期限届满".formatted(unconfirmed));
        }
        if (unconfirmed > 0) {
            confirm(register.get(caseNo), register.listed(caseNo, null));
        }
    }

    /** Ends the round; whoever is unconfirmed is no member any more. A second call changes nothing. */
    public void conclude(CaseNo caseNo) {
        cases.lock(caseNo);
        if (!register.get(caseNo).open()) {
            return;
        }
        List<String> papers = register.expireUnconfirmed(caseNo, "换届登记期满没有登记", LocalDate.now(clock));
        cards.revokeAll(papers, "换届登记期满没有登记");
        register.close(caseNo);
        ReconfirmationRegister.Counts counts = register.counts(caseNo);
        cases.move(caseNo, ReconfirmationStatus.CONCLUDED);
        cases.conclude(caseNo, Map.of("confirmed", counts.confirmed(), "ended", counts.expired()));
        deadlines.endAll(caseNo);
        cases.note(
                caseNo,
                new CaseEvent(
                        "CONCLUDED", "换届登记结束：%d 人确认，%d 人会员资格终止".formatted(counts.confirmed(), counts.expired()), "系统"));
    }

    /** Whom the open round lists, the unconfirmed first; 404 when none is open. */
    @Transactional(readOnly = true)
    public Page<ListedMember> page(String associationNo, int page, int size) {
        CaseNo caseNo = openRound(associationNo).caseNo();
        return new Page<>(
                page,
                size,
                register.counts(caseNo).listed(),
                register.page(caseNo, Math.multiplyExact(page, size), size).stream()
                        .map(listed -> new ListedMember(
                                listed.memberNo(), listed.name(), listed.department(), listed.confirmedOn()))
                        .toList());
    }

    private void confirm(ReconfirmationRegister.Round round, Collection<String> memberNos) {
        List<String> papers = register.confirm(round.caseNo(), memberNos, round.termEnd(), LocalDate.now(clock));
        cards.revokeAll(papers, "换届登记，换发会员证");
        ReconfirmationRegister.Counts counts = register.counts(round.caseNo());
        cases.step(round.caseNo(), "换届登记：已确认 %d / %d 人".formatted(counts.confirmed(), counts.listed()));
        cases.conclude(round.caseNo(), Map.of("confirmed", counts.confirmed()));
    }

    private int open(CaseNo caseNo, String associationNo, LocalDate termEnd) {
        try {
            return register.open(caseNo, associationNo, termEnd);
        } catch (DuplicateKeyException meanwhile) {
            throw alreadyOpen();
        }
    }

    private ReconfirmationRegister.Round openRound(String associationNo) {
        return register.openOf(associationNo)
                .orElseThrow(() -> Refusal.unknown("NO_RECONFIRMATION", "该企业科协没有正在进行的换届登记"));
    }

    private static void refuseClosed(Association association) {
        AssociationStatus status = association.status();
        if (status == AssociationStatus.CANCELLED || status == AssociationStatus.SUSPENDED) {
            throw Refusal.conflict("ASSOCIATION_CLOSED", "该企业科协已经注销或者暂停，不能办理换届登记")
                    .with("status", status.name());
        }
    }

    private static Refusal alreadyOpen() {
        return Refusal.conflict("RECONFIRMATION_OPEN", "该企业科协的换届登记正在进行，请等待结束");
    }

    private static NewCase newCase(Association association) {
        Association.Enterprise enterprise = association.enterprise();
        return new NewCase(
                PROCEDURE,
                "RCF",
                ReconfirmationStatus.OPEN,
                new Applicant(enterprise.unifiedSocialCreditCode(), enterprise.name()),
                new Authority(association.associationNo(), association.name()),
                false);
    }

    /** @param confirmedOn null while it is open */
    public record ListedMember(String memberNo, String name, String department, LocalDate confirmedOn) {}
}

package cn.kexie.membership.roll.life;

import cn.kexie.audit.Audited;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.MemberChange;
import cn.kexie.membership.roll.MemberStatus;
import cn.kexie.membership.roll.Members;
import cn.kexie.membership.roll.paper.MemberCards;
import cn.kexie.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会员变更: what happens to a member between joining and leaving. The register keeps what was before. */
@Service
@Transactional
public class MemberLife {

    private static final String RETIRED = "RETIRED";

    private final Members members;
    private final MemberLifeRegister register;
    private final MemberCards cards;
    private final Clock clock;

    MemberLife(Members members, MemberLifeRegister register, MemberCards cards, Clock clock) {
        this.members = members;
        this.register = register;
        this.cards = cards;
        this.clock = clock;
    }

    /** 变更部门、职务、职称; what is null stays as it is. */
    @Audited(value = "MEMBER_CHANGED", kind = "member", subject = "#memberNo")
    public Member update(String associationNo, String memberNo, MemberUpdate update) {
        return change(
                associationNo,
                memberNo,
                "变更",
                update.reason(),
                update::applyTo,
                MemberStatus.ACTIVE,
                MemberStatus.SUSPENDED);
    }

    /** 暂停会员资格, for instance while someone works elsewhere. */
    @Audited(value = "MEMBER_SUSPENDED", kind = "member", subject = "#memberNo")
    public Member suspend(String associationNo, String memberNo, String reason) {
        return change(
                associationNo, memberNo, "暂停", reason, now -> now.as(MemberStatus.SUSPENDED), MemberStatus.ACTIVE);
    }

    /** 恢复会员资格. */
    @Audited(value = "MEMBER_RESUMED", kind = "member", subject = "#memberNo")
    public Member resume(String associationNo, String memberNo, String reason) {
        return change(
                associationNo, memberNo, "恢复", reason, now -> now.as(MemberStatus.ACTIVE), MemberStatus.SUSPENDED);
    }

    /** 离退休: remains a member, as 离退休会员. */
    @Audited(value = "MEMBER_RETIRED", kind = "member", subject = "#memberNo")
    public Member retire(String associationNo, String memberNo, String reason) {
        return change(
                associationNo,
                memberNo,
                "登记离退休",
                reason,
                now -> now.inPost(RETIRED),
                MemberStatus.ACTIVE,
                MemberStatus.SUSPENDED);
    }

    /** 退会: by written notice, at once. */
    @Audited(value = "MEMBER_LEFT", kind = "member", subject = "#memberNo", details = "status='WITHDRAWN'")
    public Member withdraw(String associationNo, String memberNo, String reason) {
        return leave(lockCurrent(associationNo, memberNo, "退会"), MemberStatus.WITHDRAWN, reason, "会员退会");
    }

    /** 除名: after the committee has voted, at once. */
    @Audited(value = "MEMBER_LEFT", kind = "member", subject = "#memberNo", details = "status='EXPELLED'")
    public Member expel(String associationNo, String memberNo, String reason) {
        return leave(lockCurrent(associationNo, memberNo, "除名"), MemberStatus.EXPELLED, reason, "会员除名");
    }

    /**
     * Ends a membership the caller has locked, as of today, and takes the card back.
     *
     * @param cardReason what a verification of the card then says
     */
    @Audited(value = "MEMBER_LEFT", kind = "member", subject = "#member.memberNo()", details = "status=#status")
    public Member leave(Member member, MemberStatus status, String reason, String cardReason) {
        register.end(member.memberNo(), status, reason, today());
        cards.revoke(member, cardReason);
        return members.find(member.memberNo()).orElseThrow();
    }

    /** A removal was overturned: the person is a member again from today, under the same number. */
    @Audited(value = "MEMBER_RESTORED", kind = "member", subject = "#member.memberNo()")
    public void restore(Member member, String reason) {
        register.reopen(member.memberNo(), MemberChange.of(member).as(MemberStatus.ACTIVE), reason, today());
    }

    /** The member as it is today or last was, with every other writer of it waiting. */
    public Member lock(String memberNo) {
        return members.lock(memberNo);
    }

    /** As {@link #lock}; 409 WRONG_STATE unless the person is a member, 404 when not of this association. */
    public Member lockCurrent(String associationNo, String memberNo, String action) {
        return locked(associationNo, memberNo, action, MemberStatus.ACTIVE, MemberStatus.SUSPENDED);
    }

    private Member change(
            String associationNo,
            String memberNo,
            String action,
            String reason,
            UnaryOperator<MemberChange> change,
            MemberStatus... allowed) {
        Member member = locked(associationNo, memberNo, action, allowed);
        register.change(memberNo, change.apply(MemberChange.of(member)), reason, today());
        return members.find(memberNo).orElseThrow();
    }

    private Member locked(String associationNo, String memberNo, String action, MemberStatus... allowed) {
        Member member = members.lock(associationNo, memberNo);
        for (MemberStatus status : allowed) {
            if (member.status() == status) {
                return member;
            }
        }
        throw Refusal.conflict(
                        "WRONG_STATE",
                        "会员 %s 当前状态为“%s”，不能%s"
                                .formatted(memberNo, member.status().text(), action))
                .with("status", member.status().name());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package cn.kexie.membership.roll;

import cn.kexie.membership.roll.MemberView.Period;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.personal.Masked;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Members as REST shows them. */
@Service
@Transactional(readOnly = true)
public class MemberViews {

    private final Members members;
    private final MemberRegister register;
    private final Clock clock;

    MemberViews(Members members, MemberRegister register, Clock clock) {
        this.members = members;
        this.register = register;
        this.clock = clock;
    }

    /** @param asOf today when null; 400 for a day that has not come */
    public Page<MemberView> page(String associationNo, LocalDate asOf, int page, int size) {
        LocalDate today = LocalDate.now(clock);
        if (asOf != null && asOf.isAfter(today)) {
            throw Refusal.of(Refusal.Reason.MALFORMED, "BAD_PARAMETER", "asOf 不能晚于今天");
        }
        Page<Member> found = members.page(associationNo, asOf == null ? today : asOf, page, size);
        return new Page<>(
                page,
                size,
                found.totalElements(),
                found.items().stream().map(MemberView::listed).toList());
    }

    /** One member with its history, or 404. */
    public MemberView get(String associationNo, String memberNo) {
        Member member = members.get(associationNo, memberNo);
        return MemberView.of(
                member,
                register.idNumber(memberNo).map(Masked::idNumber).orElse(null),
                register.spans(memberNo).stream().map(Period::of).toList(),
                register.memberships(memberNo).stream()
                        .map(MemberView.Membership::of)
                        .toList());
    }
}

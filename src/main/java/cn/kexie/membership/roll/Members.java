package cn.kexie.membership.roll;

import cn.kexie.audit.Audited;
import cn.kexie.membership.roll.MemberRegister.Numbered;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会员名册: numbers, admission, and the members as of any day. */
@Service
@Transactional
public class Members {

    private final MemberRegister register;
    private final Clock clock;

    Members(MemberRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /**
     * Enters persons in the register as of today, all or none, and answers their numbers in the same order. Refused with
     * 409 ALREADY_MEMBER when one of them is a member already.
     */
    @Audited(value = "MEMBER_ADMITTED", kind = "member", subject = "#result", details = "case=#caseNo")
    public List<String> admit(String associationNo, CaseNo caseNo, List<NewMember> persons) {
        if (persons.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.now(clock);
        int last = register.takeSerials(associationNo, today.getYear(), persons.size());
        int first = last - persons.size() + 1;
        List<Numbered> numbered = IntStream.range(0, persons.size())
                .mapToObj(i -> new Numbered(number(associationNo, today, first + i), persons.get(i)))
                .toList();
        enter(associationNo, caseNo, today, numbered);
        return numbered.stream().map(Numbered::memberNo).toList();
    }

    /** Enters a member who leaves another association today, under a number of this one; answers it. */
    @Audited(
            value = "MEMBER_RECEIVED",
            kind = "member",
            subject = "#result",
            details = {"case=#caseNo", "from=#member.memberNo()"})
    public String receive(Member member, String associationNo, CaseNo caseNo) {
        LocalDate today = LocalDate.now(clock);
        String memberNo = number(associationNo, today, register.takeSerials(associationNo, today.getYear(), 1));
        register.receive(member.memberNo(), memberNo, associationNo, caseNo, today);
        return memberNo;
    }

    /** The member as it is today, or as it last was; 404 UNKNOWN_MEMBER. */
    @Transactional(readOnly = true)
    public Member get(String associationNo, String memberNo) {
        return register.find(memberNo)
                .filter(member -> member.associationNo().equals(associationNo))
                .orElseThrow(() -> unknown(memberNo));
    }

    /** As {@link #get}, for a number of any association. */
    @Transactional(readOnly = true)
    public Optional<Member> find(String memberNo) {
        return register.find(memberNo);
    }

    /** As {@link #get}, with every other writer of the member waiting. */
    public Member lock(String associationNo, String memberNo) {
        return register.lock(memberNo)
                .filter(member -> member.associationNo().equals(associationNo))
                .orElseThrow(() -> unknown(memberNo));
    }

    /** As {@link #lock}, for a number of any association. */
    public Member lock(String memberNo) {
        return register.lock(memberNo).orElseThrow(() -> unknown(memberNo));
    }

    /** Number of the current member of this name and mobile. */
    @Transactional(readOnly = true)
    public Optional<String> current(String associationNo, String name, String mobile) {
        return register.current(associationNo, name, mobile);
    }

    /** 409 ALREADY_MEMBER for a current member of this name and mobile. */
    @Transactional(readOnly = true)
    public void refuseMember(String associationNo, String name, String mobile) {
        current(associationNo, name, mobile).ifPresent(memberNo -> {
            throw alreadyMember(memberNo);
        });
    }

    /** Members as of the end of a day, by number. */
    @Transactional(readOnly = true)
    public Page<Member> page(String associationNo, LocalDate asOf, int page, int size) {
        return new Page<>(
                page,
                size,
                register.count(associationNo, asOf),
                register.page(associationNo, asOf, Math.multiplyExact(page, size), size));
    }

    private static Refusal unknown(String memberNo) {
        return Refusal.unknown("UNKNOWN_MEMBER", "名册中没有会员 %s，请核对会员号".formatted(memberNo));
    }

    private static Refusal alreadyMember(String memberNo) {
        Refusal refusal = Refusal.conflict("ALREADY_MEMBER", "该姓名和手机号已经是本科协的会员，不需要再次申请");
        return memberNo == null ? refusal : refusal.with("memberNo", memberNo);
    }

    private void enter(String associationNo, CaseNo caseNo, LocalDate today, List<Numbered> members) {
        try {
            register.add(associationNo, caseNo, today, members);
        } catch (DuplicateKeyException duplicate) {
            throw alreadyMember(null);
        }
    }

    private static String number(String associationNo, LocalDate day, int serial) {
        return "%s-%d-%05d".formatted(associationNo, day.getYear(), serial);
    }
}

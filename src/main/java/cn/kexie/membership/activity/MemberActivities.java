package cn.kexie.membership.activity;

import cn.kexie.audit.Audited;
import cn.kexie.membership.roll.life.UnknownMembers;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会员活动: who took part in what, which keeps a membership alive. */
@Service
@Transactional
public class MemberActivities {

    private final ActivityRegister register;
    private final Clock clock;

    MemberActivities(ActivityRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /**
     * Records one activity of one member; 404 for somebody who is no member.
     *
     * @param on may be missing, of which the findings know, as of everything else that reading has found
     */
    @Audited(value = "MEMBER_ACTIVITY_RECORDED", kind = "member", subject = "#memberNo", details = "on=#on")
    public void record(String associationNo, String memberNo, LocalDate on, String what, Findings findings) {
        findings.rule(() -> dayFaults(on), "/on");
        findings.refuse();
        if (register.current(associationNo, List.of(memberNo)).isEmpty()) {
            throw Refusal.unknown("UNKNOWN_MEMBER", "名册中没有在册会员 %s，请核对会员号".formatted(memberNo));
        }
        register.record(List.of(memberNo), on, what, OffsetDateTime.now(clock));
    }

    /**
     * Records one activity of many members, all or none; 422 names every number that is no member's.
     *
     * @param memberNos may have gaps, of which the findings know, as of everything else that reading has found
     */
    @Audited(value = "MEMBER_ACTIVITY_RECORDED", kind = "member", subject = "#memberNos", details = "on=#on")
    public void recordAll(String associationNo, List<String> memberNos, LocalDate on, String what, Findings findings) {
        findings.rule(() -> dayFaults(on), "/on");
        List<String> named = memberNos.stream().filter(Objects::nonNull).toList();
        UnknownMembers.faults(register.current(associationNo, named), memberNos).forEach(findings::add);
        findings.refuse();
        register.record(memberNos, on, what, OffsetDateTime.now(clock));
    }

    private Stream<Fault> dayFaults(LocalDate on) {
        return on.isAfter(LocalDate.now(clock))
                ? Stream.of(new Fault("/on", "IMPOSSIBLE_DATE", "活动日期不能晚于今天"))
                : Stream.empty();
    }
}

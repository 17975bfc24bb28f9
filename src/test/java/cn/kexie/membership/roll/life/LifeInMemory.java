package cn.kexie.membership.roll.life;

import cn.kexie.membership.roll.MemberChange;
import cn.kexie.membership.roll.MemberRegisterInMemory;
import cn.kexie.membership.roll.MemberStatus;
import cn.kexie.membership.roll.Members;
import cn.kexie.membership.roll.paper.MemberCards;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** What happens to the members of a register in memory. */
public final class LifeInMemory implements MemberLifeRegister {

    private final MemberRegisterInMemory members;

    private LifeInMemory(MemberRegisterInMemory members) {
        this.members = members;
    }

    public static MemberLife of(MemberRegisterInMemory register, Members members, MemberCards cards, Clock clock) {
        return new MemberLife(members, new LifeInMemory(register), cards, clock);
    }

    @Override
    public void change(String memberNo, MemberChange change, String reason, LocalDate from) {
        members.change(memberNo, change, reason, from);
    }

    @Override
    public void end(String memberNo, MemberStatus status, String reason, LocalDate from) {
        members.end(memberNo, status, reason, from);
    }

    @Override
    public void reopen(String memberNo, MemberChange change, String reason, LocalDate from) {
        members.reopen(memberNo, change, reason, from);
    }

    @Override
    public List<String> endAll(String associationNo, MemberStatus status, String reason, LocalDate from) {
        return members.endAll(associationNo, status, reason, from);
    }

    @Override
    public List<String> papers(String associationNo) {
        return members.papers(associationNo);
    }
}

package cn.kexie.membership.roll;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 会员名册. */
interface MemberRegister {

    /** Last serial given to the association in the year after taking {@code count} more; others wait until the end. */
    int takeSerials(String associationNo, int year, int count);

    /** Enters members with their first span, in a fixed number of statements. */
    void add(String associationNo, CaseNo caseNo, LocalDate joinedOn, List<Numbered> members);

    /** Enters a member of another association anew, with a link to what the person was there. */
    void receive(String memberNo, String newMemberNo, String associationNo, CaseNo caseNo, LocalDate joinedOn);

    /** The ID number, where one was collected; never to be shown. */
    Optional<String> idNumber(String memberNo);

    /** This membership and those before and after it that transfers link to it, oldest first. */
    List<Member> memberships(String memberNo);

    /** The member as it is today, or as it last was. */
    Optional<Member> find(String memberNo);

    /** As {@link #find}, with every other writer of the member waiting. */
    Optional<Member> lock(String memberNo);

    /** Number of the current member of this name and mobile. */
    Optional<String> current(String associationNo, String name, String mobile);

    /** Members a case has entered, by number. */
    List<Member> enteredBy(CaseNo caseNo);

    /** Takes away what tells who the former members among these were; numbers, dates and standings stay. */
    void forget(Collection<String> memberNos);

    List<Member> page(String associationNo, LocalDate asOf, int offset, int size);

    long count(String associationNo, LocalDate asOf);

    /** Current members by association; associations that never had a member are left out. */
    Map<String, Integer> counts(Collection<String> associationNos);

    /** What the member was, oldest first. */
    List<Span> spans(String memberNo);

    /** A person with the number just given. */
    record Numbered(String memberNo, NewMember member) {}

    /** @param until first day on which it was no longer so, null while it is; @param reason why it began */
    record Span(LocalDate from, LocalDate until, MemberChange was, String reason) {}
}

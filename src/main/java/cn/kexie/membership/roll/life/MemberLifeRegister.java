package cn.kexie.membership.roll.life;

import cn.kexie.membership.roll.MemberChange;
import cn.kexie.membership.roll.MemberStatus;
import java.time.LocalDate;
import java.util.List;

/** What the roll says of members from a day on. */
interface MemberLifeRegister {

    /** Closes the current span and opens the next; one that began the same day is replaced. */
    void change(String memberNo, MemberChange change, String reason, LocalDate from);

    /** Ends the membership; {@code from} is the first day without it. */
    void end(String memberNo, MemberStatus status, String reason, LocalDate from);

    /** Begins an ended membership anew, as of a day. */
    void reopen(String memberNo, MemberChange change, String reason, LocalDate from);

    /** Ends every current membership of an association; answers their numbers. */
    List<String> endAll(String associationNo, MemberStatus status, String reason, LocalDate from);

    /** What the cards of the current members are filed under: their numbers and the cases that admitted them. */
    List<String> papers(String associationNo);
}

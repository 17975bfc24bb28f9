package cn.kexie.membership.reconfirmation;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 换届登记: rounds and the members they list. Each method takes a fixed number of statements, however many there are. */
interface ReconfirmationRegister {

    /** Lists every current member of the association and answers how many; refused by a key while another is open. */
    int open(CaseNo caseNo, String associationNo, LocalDate termEnd);

    Optional<Round> openOf(String associationNo);

    Round get(CaseNo caseNo);

    /** Those of the numbers the round lists who are members still; all of them when the numbers are null. */
    Set<String> listed(CaseNo caseNo, Collection<String> memberNos);

    /** Confirms up to the end of the new term; answers what the cards of those confirmed just now are filed under. */
    List<String> confirm(CaseNo caseNo, Collection<String> memberNos, LocalDate termEnd, LocalDate today);

    /** Ends the memberships nobody confirmed; answers what their cards are filed under. */
    List<String> expireUnconfirmed(CaseNo caseNo, String reason, LocalDate today);

    void close(CaseNo caseNo);

    Counts counts(CaseNo caseNo);

    /** Those to be confirmed, the unconfirmed first. */
    List<Listed> page(CaseNo caseNo, int offset, int size);

    record Round(CaseNo caseNo, String associationNo, LocalDate termEnd, boolean open) {}

    /** @param expired members of the list whose membership has ended, for whatever reason */
    record Counts(int listed, int confirmed, int unconfirmed, int expired) {}

    /** @param confirmedOn null while it is open */
    record Listed(String memberNo, String name, String department, LocalDate confirmedOn) {}
}

package cn.kexie.membership.activity;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.List;

/**
 * Members without activity, by the settings of their associations. Each method is one statement however many there are,
 * and finds nothing left to do a second time on the same day.
 */
interface InactivityRegister {

    /** Takes back the warnings of those who were active again or have left, or whose association has switched it off. */
    void settle(LocalDate today);

    /** Ends the memberships whose warning was in vain; answers what their cards are filed under. */
    List<String> expire(LocalDate today, String reason);

    /** Open warnings none of whose members waits any more. */
    List<CaseNo> settledCases();

    Outcome outcome(CaseNo caseNo);

    /** Associations with members to be warned. */
    List<String> associationsToWarn(LocalDate today);

    /** Warns the members of one association; answers their numbers. */
    List<String> warn(String associationNo, CaseNo caseNo, LocalDate today);

    List<Warned> warned(CaseNo caseNo);

    record Outcome(int warned, int activeAgain, int left, int expired) {}

    /** @param outcome null while it is open */
    record Warned(String memberNo, String name, String department, LocalDate lastActiveOn, String outcome) {}
}

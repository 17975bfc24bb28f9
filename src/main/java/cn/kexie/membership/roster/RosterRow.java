package cn.kexie.membership.roster;

import cn.kexie.membership.Eligibility;
import cn.kexie.membership.MemberForm;

/**
 * One person of a roster.
 *
 * @param number what the enterprise calls the row
 * @param reason why the rules judge the person so, in Chinese
 */
public record RosterRow(int number, MemberForm form, Eligibility eligibility, String reason) {

    /** Whether the rules alone suffice. */
    boolean clear() {
        return isClear(eligibility);
    }

    static boolean isClear(Eligibility eligibility) {
        return eligibility == Eligibility.ELIGIBLE || eligibility == Eligibility.ELIGIBLE_AS_SUPPORTER;
    }
}

package cn.kexie.membership.roll;

import cn.kexie.membership.Eligibility;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.Masked;
import java.time.LocalDate;
import lombok.With;

/**
 * A member as of one day: what may change was so on that day.
 *
 * @param memberNo {@code <associationNo>-<yyyy>-<5 digits>}
 * @param birthMonth {@code yyyy-MM}
 * @param endedOn first day without membership, null while it lasts
 * @param caseNo the case that admitted the member
 * @param transferredFrom number in the association the member came from, null without a transfer
 * @param lastActiveOn last day of which an activity is known, the day of joining at first
 * @param warnedOn day of the warning that the membership will end for inactivity, null without one
 * @param confirmedUntil last day up to which the membership was confirmed at a new term, null before the first time
 */
@With
public record Member(
        String memberNo,
        String associationNo,
        String name,
        String sex,
        String birthMonth,
        String education,
        String degree,
        String professionalTitle,
        String skillLevel,
        String postCategory,
        String department,
        String position,
        String mobile,
        String email,
        String politicalStatus,
        MemberStatus status,
        Eligibility eligibility,
        LocalDate joinedOn,
        LocalDate endedOn,
        String endReason,
        CaseNo caseNo,
        String transferredFrom,
        LocalDate lastActiveOn,
        LocalDate warnedOn,
        LocalDate confirmedUntil) {

    /** Personal data do not belong into logs. */
    @Override
    public String toString() {
        return "Member[" + memberNo + "]";
    }

    /** As lists show it, {@code 138****8000}; empty when it is none. */
    public String maskedMobile() {
        return Masked.mobile(mobile);
    }
}

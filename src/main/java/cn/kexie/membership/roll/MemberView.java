package cn.kexie.membership.roll;

import cn.kexie.membership.Eligibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;

/**
 * A member as REST shows it; the mobile masked.
 *
 * @param birthMonth left out in lists
 * @param endReason left out in lists
 * @param idNumber first and last character, where the association collects it; left out in lists
 * @param memberships this membership and, after a transfer, those in other associations, oldest first; left out in lists
 * @param history what the member was before and is now, oldest first; left out in lists
 */
public record MemberView(
        String memberNo,
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
        MemberStatus status,
        String statusText,
        Eligibility eligibility,
        LocalDate joinedOn,
        LocalDate endedOn,
        String endReason,
        String transferredFrom,
        LocalDate lastActiveOn,
        LocalDate warnedOn,
        @JsonInclude(JsonInclude.Include.NON_NULL) String idNumber,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Period> history,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Membership> memberships) {

    /** One of many. */
    static MemberView listed(Member member) {
        return of(member.withBirthMonth(null).withEndReason(null), null, null, null);
    }

    static MemberView of(Member m, String maskedIdNumber, List<Period> history, List<Membership> memberships) {
        return new MemberView(
                m.memberNo(),
                m.name(),
                m.sex(),
                m.birthMonth(),
                m.education(),
                m.degree(),
                m.professionalTitle(),
                m.skillLevel(),
                m.postCategory(),
                m.department(),
                m.position(),
                m.maskedMobile(),
                m.status(),
                m.status().text(),
                m.eligibility(),
                m.joinedOn(),
                m.endedOn(),
                m.endReason(),
                m.transferredFrom(),
                m.lastActiveOn(),
                m.warnedOn(),
                maskedIdNumber,
                history,
                memberships);
    }

    /** A membership of the same person, in this or, before or after a transfer, another association. */
    public record Membership(
            String associationNo,
            String memberNo,
            MemberStatus status,
            String statusText,
            LocalDate joinedOn,
            LocalDate endedOn) {

        static Membership of(Member member) {
            return new Membership(
                    member.associationNo(),
                    member.memberNo(),
                    member.status(),
                    member.status().text(),
                    member.joinedOn(),
                    member.endedOn());
        }
    }

    /** @param until first day on which it was no longer so, null while it is */
    public record Period(
            LocalDate from,
            LocalDate until,
            MemberStatus status,
            String department,
            String position,
            String professionalTitle,
            String postCategory,
            String reason) {

        static Period of(MemberRegister.Span span) {
            MemberChange was = span.was();
            return new Period(
                    span.from(),
                    span.until(),
                    was.status(),
                    was.department(),
                    was.position(),
                    was.professionalTitle(),
                    was.postCategory(),
                    span.reason());
        }
    }
}

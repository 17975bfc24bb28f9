package cn.kexie.contest;

import cn.kexie.contest.ContestList.ContestSearch;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A published contest is open to everybody who may log in. Its plan before that, its judges and every change are the
 * organiser's, its contest office's and the administrators'; supervision may read along.
 */
@Component
public class ContestAccess {

    private static final String OFFICE = "contest-office.";
    private static final String SUPERVISION = "supervision.";

    private final Contests contests;

    ContestAccess(Contests contests) {
        this.contests = contests;
    }

    /** The contest, or 404 UNKNOWN_CONTEST when there is none this principal may know of. */
    public Contest readable(String contestNo, Object principal) {
        Contest contest = contests.get(contestNo);
        if (contest.rules() == null && !manages(contest, principal) && !holds(principal, SUPERVISION, contest)) {
            throw Refusal.unknown("UNKNOWN_CONTEST", "没有找到竞赛 %s，请核对编号".formatted(contestNo));
        }
        return contest;
    }

    /** The contest, if this principal may change it; else 403, or 404 when not even its existence is known. */
    public Contest managed(String contestNo, Object principal) {
        Contest contest = readable(contestNo, principal);
        if (!manages(contest, principal)) {
            throw Refusal.of(Reason.FORBIDDEN, "CONTEST_OFFICE_ONLY", "只有主办单位和该竞赛的组委会可以办理");
        }
        return contest;
    }

    public boolean manages(Contest contest, Object principal) {
        return principal instanceof ClientPrincipal client
                        && client.unifiedSocialCreditCode()
                                .equals(contest.organiser().creditCode())
                || principal instanceof StaffPrincipal staff && staff.isAdministrator()
                || holds(principal, OFFICE, contest);
    }

    /** Those this principal may know of; status and year restrict them unless null. */
    public ContestSearch search(Object principal, ContestStatus status, Integer year) {
        return new ContestSearch(
                status,
                year,
                principal instanceof ClientPrincipal client ? client.unifiedSocialCreditCode() : null,
                principal instanceof StaffPrincipal staff ? offices(staff) : Set.of(),
                principal instanceof StaffPrincipal staff && staff.isAdministrator());
    }

    private static Set<String> offices(StaffPrincipal staff) {
        return staff.groups().stream()
                .filter(group -> group.startsWith(OFFICE))
                .map(group -> group.substring(OFFICE.length()))
                .collect(Collectors.toSet());
    }

    private static boolean holds(Object principal, String role, Contest contest) {
        return principal instanceof StaffPrincipal staff && staff.groups().contains(role + contest.contestNo());
    }
}

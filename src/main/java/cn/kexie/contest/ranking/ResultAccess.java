package cn.kexie.contest.ranking;

import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.Organiser;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may read results: everybody with a login from the publicity on; before it, once the ranks are there, those who hold
 * the contest. How the ranks came about, work by work, is for the office and supervision only.
 */
@Component
public class ResultAccess {

    private static final Set<ContestStatus> PUBLISHED = EnumSet.of(ContestStatus.PUBLICITY, ContestStatus.AWARDED);

    private final Contests contests;
    private final ContestAccess access;

    ResultAccess(Contests contests, ContestAccess access) {
        this.contests = contests;
        this.access = access;
    }

    /** The contest, 404 UNKNOWN_CONTEST, or 409 RESULTS_NOT_PUBLISHED with its status. */
    public Contest results(String contestNo, Object principal) {
        Contest contest = access.readable(contestNo, principal);
        ContestStatus status = contests.status(contestNo);
        boolean readable = PUBLISHED.contains(status) || status == ContestStatus.RANKED && holds(contest, principal);
        if (!readable) {
            throw Refusal.conflict(
                            "RESULTS_NOT_PUBLISHED",
                            "竞赛 %s 当前状态为“%s”，结果在公示开始后公布".formatted(contestNo, contests.statusText(contestNo)))
                    .with("status", status.name());
        }
        return contest;
    }

    /** The contest, if this person works in its office or its supervision; 403 OFFICE_ONLY otherwise. */
    public Contest making(String contestNo, StaffPrincipal staff) {
        boolean permitted = staff != null
                && (staff.isAdministrator()
                        || staff.groups().contains("contest-office." + contestNo)
                        || staff.groups().contains("supervision." + contestNo));
        if (!permitted) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "OFFICE_ONLY", "只有本次竞赛组委会和监督组的工作人员可以查看");
        }
        return contests.get(contestNo);
    }

    private static boolean holds(Contest contest, Object principal) {
        if (principal instanceof ClientPrincipal client) {
            return client.unifiedSocialCreditCode().equals(contest.organiser().creditCode());
        }
        return principal instanceof StaffPrincipal staff
                && (staff.isAdministrator()
                        || staff.groups().stream().anyMatch(group -> holds(contest, contest.organiser(), group)));
    }

    private static boolean holds(Contest contest, Organiser organiser, String group) {
        String scope = group.substring(group.indexOf('.') + 1);
        return !group.startsWith("judges.") && (scope.equals(contest.contestNo()) || scope.equals(organiser.code()));
    }
}

package cn.kexie.contest.staffing;

import cn.kexie.contest.Contest;
import cn.kexie.contest.Contests;
import cn.kexie.contest.pool.JudgeNomination;
import cn.kexie.contest.scoring.JudgeRelease;
import cn.kexie.contest.staffing.JudgeChanges.Requested;
import cn.kexie.platform.web.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Before the draw a change of judges is made at once, afterwards it is asked for. Which of the two is seen under the contest's
 * lock, so that nobody slips in while the draw is made.
 */
@Service
@Transactional
public class JudgeStaffing {

    private final Contests contests;
    private final DrawnContests drawn;
    private final ContestStaffing staffing;
    private final JudgeRelease release;
    private final JudgeChanges changes;

    JudgeStaffing(
            Contests contests,
            DrawnContests drawn,
            ContestStaffing staffing,
            JudgeRelease release,
            JudgeChanges changes) {
        this.contests = contests;
        this.drawn = drawn;
        this.staffing = staffing;
        this.release = release;
        this.changes = changes;
    }

    /** 422 with everything wrong with the judges. @return what is asked for; empty when they were added */
    public Optional<Requested> add(
            String contestNo, Reading<JudgesAddition> addition, AuthenticatedPrincipal principal) {
        boolean drawn = isDrawn(contestNo, principal);
        List<JudgeNomination> nominations = addition.value().judges();
        if (drawn) {
            return Optional.of(
                    changes.requestAddition(contestNo, nominations, principal.getName(), addition.findings()));
        }
        staffing.add(contestNo, nominations, addition.findings());
        return Optional.empty();
    }

    public Released release(String contestNo, int judgeNo, String reason, AuthenticatedPrincipal principal) {
        return isDrawn(contestNo, principal)
                ? new Released(changes.requestRelease(contestNo, judgeNo, reason, principal.getName()), Map.of())
                : new Released(null, release.release(contestNo, judgeNo, reason));
    }

    /** 403 ORGANISER_HAS_ENTRIES for an organiser who competes, once it is drawn. */
    private boolean isDrawn(String contestNo, AuthenticatedPrincipal principal) {
        Contest contest = contests.lock(contestNo);
        if (!drawn.includes(contest)) {
            return false;
        }
        drawn.requireNoEntriesOf(contest, principal);
        return true;
    }

    /**
     * @param requested what is asked for; null when the judge was released
     * @param unassigned works nobody is left for, each with the reason
     */
    public record Released(Requested requested, Map<String, String> unassigned) {}
}

package cn.kexie.contest.staffing;

import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entries;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.ClientPrincipal;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Contests whose judges have been drawn, and who must keep his hands off them then. */
@Component
class DrawnContests {

    private static final Set<ContestStatus> BEFORE =
            Set.of(ContestStatus.DRAFT, ContestStatus.PUBLISHED, ContestStatus.OPEN, ContestStatus.CLOSED);

    private final Contests contests;
    private final Entries entries;

    DrawnContests(Contests contests, Entries entries) {
        this.contests = contests;
        this.entries = entries;
    }

    boolean includes(Contest contest) {
        return contest.seedRevealed() || !BEFORE.contains(contests.status(contest.contestNo()));
    }

    /** 403 ORGANISER_HAS_ENTRIES when this enterprise competes in the contest it holds. */
    void requireNoEntriesOf(Contest contest, Object principal) {
        boolean competes = principal instanceof ClientPrincipal client
                && entries.admitted(contest.contestNo()).stream()
                        .anyMatch(entry -> entry.applicantCreditCode().equals(client.unifiedSocialCreditCode()));
        if (competes) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "ORGANISER_HAS_ENTRIES", "主办单位有作品参赛，抽取之后不能提出专家变动，请由组委会工作人员提出");
        }
    }
}

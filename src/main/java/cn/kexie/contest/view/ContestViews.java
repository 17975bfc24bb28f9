package cn.kexie.contest.view;

import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.ContestList;
import cn.kexie.contest.ContestList.ContestSearch;
import cn.kexie.contest.ContestList.ListedContest;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.view.ContestView.JudgeLine;
import cn.kexie.platform.Page;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The contests as their readers see them. */
@Service
@Transactional(readOnly = true)
public class ContestViews {

    private final ContestAccess access;
    private final ContestList list;
    private final Contests contests;
    private final ContestJudges judges;
    private final Entries entries;
    private final DrawCommitments commitments;

    ContestViews(
            ContestAccess access,
            ContestList list,
            Contests contests,
            ContestJudges judges,
            Entries entries,
            DrawCommitments commitments) {
        this.access = access;
        this.list = list;
        this.contests = contests;
        this.judges = judges;
        this.entries = entries;
        this.commitments = commitments;
    }

    /** The contest, or 404 UNKNOWN_CONTEST. */
    public ContestView of(String contestNo, Object principal) {
        Contest contest = access.readable(contestNo, principal);
        return view(contest, access.manages(contest, principal) ? pool(contestNo) : null);
    }

    /** The contest as the one who has just planned it sees it, whose new groups a request does not know yet. */
    public ContestView plannedBy(String contestNo) {
        return view(contests.get(contestNo), pool(contestNo));
    }

    /** Those this principal may know of, the latest first; status and year restrict them unless null. */
    public Page<ContestView.Line> page(Object principal, ContestStatus status, Integer year, int page, int size) {
        ContestSearch search = access.search(principal, status, year);
        List<ContestView.Line> lines = list.list(search, size, (long) page * size).stream()
                .map(ContestViews::line)
                .toList();
        return new Page<>(page, size, list.count(search), lines);
    }

    private List<JudgeLine> pool(String contestNo) {
        return judges.of(contestNo).stream().map(JudgeLine::of).toList();
    }

    private ContestView view(Contest contest, List<JudgeLine> pool) {
        ContestPlan plan = contest.plan();
        ContestRules rules = contest.rules();
        ContestStatus status = contests.status(contest.contestNo());
        return new ContestView(
                contest.contestNo(),
                plan.title(),
                status,
                contests.statusText(contest.contestNo()),
                contest.organiser(),
                plan.scope(),
                plan.approvalNo(),
                plan.categories(),
                plan.criteria(),
                contest.entriesOpen(),
                contest.entriesClose(),
                plan.judgesPerEntry(),
                rules == null ? plan.trim() : rules.trim(),
                rules == null ? plan.awards() : rules.awards(),
                rules == null ? plan.stages() : rules.stages(),
                contest.stage(),
                rules == null ? plan.divergence() : rules.divergence(),
                rules == null ? plan.blinded() : (Boolean) rules.blinded(),
                rules == null ? plan.standardise() : (Boolean) rules.standardise(),
                plan.quotaPerUnit(),
                contest.ruleVersion(),
                contest.seedDigest(),
                contest.seedRevealed() ? contest.seed() : null,
                commitments.of(contest.contestNo()),
                entries.counts(contest.contestNo()),
                pool,
                list.cancellation(contest.contestNo()).orElse(null));
    }

    private static ContestView.Line line(ListedContest listed) {
        Contest contest = listed.contest();
        return new ContestView.Line(
                contest.contestNo(),
                contest.plan().title(),
                listed.status(),
                listed.statusText(),
                contest.organiser(),
                contest.plan().scope(),
                contest.entriesOpen(),
                contest.entriesClose());
    }
}

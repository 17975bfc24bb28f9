package cn.kexie.contest.planning;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import cn.kexie.contest.Contests;
import cn.kexie.contest.rules.AwardRule;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office arranges between the steps, and by when. */
@Service
@Transactional
public class ContestArrangements {

    private static final String DRAW = "DRAW";
    private static final String PANEL_COMPLETION = "PANEL_COMPLETION";
    private static final String RANKING_REVIEW = "RANKING_REVIEW";
    private static final String COMMENDATION = "COMMENDATION";
    private static final String OFFICE = "组委会";

    private final Contests contests;
    private final ContestCancellation cancellation;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;

    ContestArrangements(
            Contests contests,
            ContestCancellation cancellation,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits) {
        this.contests = contests;
        this.cancellation = cancellation;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
    }

    public Deadline openDraw(String contestNo) {
        return open(contestNo, DRAW);
    }

    /** Records what the office arranged; calling the contest off ends it. */
    public void recordDraw(String contestNo, DrawArrangement arrangement, Decided task) {
        contests.lock(contestNo);
        boolean calledOff = arrangement == DrawArrangement.CANCEL;
        task.requireReason(calledOff);
        cases.opinion(contestNo, task.opinion(arrangement, OFFICE));
        deadlines.end(contestNo, DRAW);
        if (calledOff) {
            cancellation.end(contestNo, task.opinion());
        }
    }

    public Deadline openPanelCompletion(String contestNo) {
        return open(contestNo, PANEL_COMPLETION);
    }

    public void recordPanels(String contestNo, PanelArrangement arrangement, Decided task) {
        contests.lock(contestNo);
        task.requireReason(arrangement == PanelArrangement.CONTINUE);
        cases.opinion(contestNo, task.opinion(arrangement, OFFICE));
        deadlines.end(contestNo, PANEL_COMPLETION);
    }

    public Deadline openRankingReview(String contestNo) {
        return open(contestNo, RANKING_REVIEW);
    }

    /** Grades that can be left empty, in order. */
    public List<String> grades(String contestNo) {
        return contests.get(contestNo).rules().awards().stream()
                .map(AwardRule::grade)
                .toList();
    }

    public Deadline openCommendation(String contestNo) {
        return open(contestNo, COMMENDATION);
    }

    private Deadline open(String contestNo, String kind) {
        contests.lock(contestNo);
        cases.step(contestNo);
        return deadlines.start(contestNo, timeLimits.of(kind));
    }
}

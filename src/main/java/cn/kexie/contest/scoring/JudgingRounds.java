package cn.kexie.contest.scoring;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestProcess;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.draw.Boards;
import cn.kexie.platform.identity.CaseNo;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 评审轮次: from the draw to the last sheet of a stage. */
@Service
@Transactional
public class JudgingRounds {

    private static final String PERIOD = "JUDGING_ROUND";

    private final ScoreSheetRegister register;
    private final Contests contests;
    private final ContestProcess process;
    private final Boards boards;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;

    JudgingRounds(
            ScoreSheetRegister register,
            Contests contests,
            ContestProcess process,
            Boards boards,
            Cases cases,
            Deadlines deadlines,
            TimeLimits timeLimits) {
        this.register = register;
        this.contests = contests;
        this.process = process;
        this.boards = boards;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
    }

    /** The works are drawn: every judge who got some gets a task. */
    public void begin(String contestNo) {
        Contest contest = contests.lock(contestNo);
        String step = contest.rules().stages().get(contest.stage() - 1).name() + "正在评审";
        if (contests.status(contestNo) == ContestStatus.JUDGING) {
            cases.step(CaseNo.of(contestNo), step);
        } else {
            contests.move(contestNo, ContestStatus.JUDGING, step);
        }
        boards.opened(contestNo, contest.stage(), register.judges(contestNo, contest.stage()));
    }

    /** How long a judge has who begins today. It is the judge's own period, none of the contest's. */
    @Transactional(readOnly = true)
    public Deadline period(String contestNo) {
        return deadlines.reckon(CaseNo.of(contestNo), timeLimits.of(PERIOD));
    }

    /** Tells the contest when no sheet of the stage is waited for any more. The caller holds the lock of the contest. */
    void closeIfComplete(String contestNo, int stage) {
        if (!register.anyAssigned(contestNo, stage)) {
            process.roundFinished(contestNo);
        }
    }
}
